"""How English and Arabic say that people were killed, injured, missing, detained, displaced. Own patterns.

All for the plain reading of a text (`xref.text.plain`). Every gap is bounded.
"""

from __future__ import annotations

import re

from xref.model import Slot
from xref.text.word_lists import words_of

_I = re.IGNORECASE
_DEAD = (
    r"killed|dead|deceased|died|dies|dying|slain|slaughtered|murdered|massacred|beheaded|executed|"
    r"assassinated|martyred|"
    r"perished|drowned|electrocuted|lynched|gunned\s+down|mortally\s+wounded|fatally(?:\s+(?:shot|wounded|"
    r"injured|stabbed|struck|hit|hurt))?|"
    r"(?:shot|stabbed|beaten|gunned\s+down|struck|hit|run\s+over)(?:\s+and|,)\s+(?:then\s+|"
    r"fatally\s+)?killed|"
    r"(?:shot|stabbed|beaten|burned|burnt|crushed|hacked|bludgeoned|strangled)\s+(?:\w+\s+)?to\s+death|"
    r"(?:suffered|sustained|suffers|with)\s+(?:an?\s+)?(?:\w+\s+)?fatal\s+\w+|t(?:ook|akes?|aken|aking)\s+(?:his|her)?\s*own\s+life|"
    r"shot\s+(?:and\s+)?dead|shot\s+fatally|found\s+dead|passed\s+away|lost\s+(?:his|her|their)\s+li(?:fe|"
    r"ves)|succumbed|"
    r"deaths?|fatalit(?:y|ies)|homicides?|murders?|killings?|slayings?|martyrs?|bodies|"
    r"(?:pronounced|declared)\s+(?:dead|deceased)|in\s+(?:a\s+)?(?:\w+\s+)?(?:fatal|deadly)\s+shooting"
)
_HURT = (
    r"injured|wounded|hurt|hospitali[sz]ed|maimed|injuries|critically\s+\w+|seriously\s+\w+|"
    r"in\s+(?:critical|serious|stable|"
    r"fair|good|grave)(?:\s+but\s+\w+)?\s+condition|(?:taken|rushed|transported|airlifted|flown|sent|"
    r"admitted)\s+to\s+(?:\w+\s+){0,5}?hospitals?(?![^.;]{0,70}?\b(?:died|dead|pronounced|succumb))|"
    r"recovering|stabbed(?!\s+(?:\w+\s+)?to\s+death|\s+and\s+killed|,?\s+killed)|grazed|survived|"
    r"shot\s+and\s+(?:\w+\s+)?(?:injured|wounded|hurt)|"
    r"(?:suffered|sustained|received|suffering|with)\s+(?:\w+[\s-]+){0,4}?(?:injur(?:y|ies)|wounds?)"
)
_SHOT = (
    r"shot(?!\s+(?:and\s+)?(?:\w+\s+)?(?:dead|killed|fatally|to\s+death)|,\s+(?:\w+\s+)?(?:killed|"
    r"dead)|\s+at\b|\s+(?:himself|herself))|gunshot\s+victims?|shooting\s+victims?"
)
#: English words after the people counted, each with its slot; the order decides where two would fit.
ENGLISH_AFTER: list[tuple[Slot, str]] = [
    (Slot.KILLED, _DEAD),
    (Slot.INJURED, _HURT),
    (Slot.CASUALTIES, r"casualt(?:y|ies)"),
    (Slot.MISSING, r"missing|unaccounted\s+for|disappeared"),
    (
        Slot.DETAINED,
        (
            r"arrested|detained|captured|in\s+custody|taken\s+into\s+custody|kidnapped|abducted|"
            r"taken\s+hostage|imprisoned|jailed|seized"
        ),
    ),
    (Slot.DISPLACED, r"displaced|homeless|evacuated|fled|uprooted"),
    (Slot.SHOT, _SHOT),
]
_ADVERBS = (
    r"(?:reportedly|also|later|both|all|then|now|allegedly|since|already|apparently|instantly|immediately|"
    r"initially|"
    r"confirmed|feared|believed|presumed|left|found|lay|lying|not|being|been|be|reported|still|either|"
    r"so\s+far|currently|each|\w+ly)"
)
_AUX = r"(?:was|were|is|are|has|have|had|being|been|be|got|lay|remains?|remained|left)"
_AFTER = {
    n: re.compile(
        rf"(?:\s+(?:who|that|which)(?=\s+(?:{_AUX}|died|dies|suffered)\b))?\s+(?:(?:{_AUX}|"
        rf"{_ADVERBS})\s+){{0,5}}(?:{words})(?![\w-])",
        _I,
    )
    for n, (_, words) in enumerate(ENGLISH_AFTER)
}
#: Any word of ENGLISH_AFTER: a quick look before the closer ones.
ENGLISH_TRIGGER = re.compile("|".join(rf"\b(?:{words})(?!\w)" for _, words in ENGLISH_AFTER), _I)
#: The stems of all of them and of ENGLISH_BEFORE: a sentence without one tells nobody's fate.
ENGLISH_STEMS = re.compile(
    r"\b(?:kill|dead|deceas|die[sd]|dying|death|fatal|slain|slay|slaughter|murder|massacr|execut|"
    r"assassinat|martyr|perish|drown|"
    r"gunn|injur|wound|hurt|hospital|maim|condition|surviv|shot|shoot|gunshot|stabb|li(?:fe|ves)\b|casualt|"
    r"missing|arrest|"
    r"detain|captur|custody|kidnap|abduct|hostage|displac|homeless|evacuat|homicid|toll\b)",
    _I,
)
_GAP_STOPS = re.compile(
    r"[.;:!?\"“”]\s|\b(?:and|or|but|who|when|after|as|while|said|says|told|an?|another|one|two|three|four|"
    r"five|killed|killing|"
    r"injured|injuring|wounded|shot|shooting|opened|fired|by|before|if|because|that|where|which|whose)\b",
    _I,
)
_AUX_AHEAD = re.compile(r"(?:,|\))?\s+(?:was|were|is|are|has|have|had|later|died|dies|remains?)\b", _I)
_DIED_OF_IT = re.compile(
    r"(?:\b(?:and|but|before|where\s+(?:he|she|they))\s+(?:\w+\s+){0,2}?|\b(?:has|have|had)\s+(?:since\s+)?)"
    r"(?:died|pronounced\s+dead|succumbed|passed\s+away)\b",
    _I,
)
_VERB_NEXT = re.compile(
    rf"\s+(?:later\s+|also\s+)?(?:{_AUX}|died|dies|succumbed|passed\s+away|lost\s+(?:his|her)\s+life|"
    rf"suffered)\b",
    _I,
)
#: A bare participle with an object after it is active: "two men killed a guard".
_OBJECT = re.compile(
    r"\s+(?:an?|the|his|her|their|its|another|at\s+least|more|two|three|four|five|six|seven|eight|nine|ten|"
    r"\d|himself|"
    r"[A-Z][a-z]+\s+[A-Z])(?!\w)"
)
_ACTIVE = re.compile(
    r"(?:killed|murdered|slain|executed|assassinated|injured|wounded|hurt|shot|captured|arrested|detained|"
    r"seized|stabbed)$",
    _I,
)

#: English words before the people counted.
ENGLISH_BEFORE: list[tuple[Slot, re.Pattern[str]]] = [
    (
        slot,
        re.compile(
            rf"(?:{words})(?:\s+(?:all|the|another|an\s+additional|up\s+to|him|herself|himself|and|"
            rf"some))?\s+$",
            _I,
        ),
    )
    for slot, words in (
        (
            Slot.KILLED,
            (
                r"\bkill(?:s|ed|ing)?|\bmurder(?:s|ed|ing)|\bslaughter(?:s|ed|ing)|\bexecut(?:es|ed|ing)|"
                r"\bassassinat(?:es|ed|ing)|"
                r"\bclaim(?:s|ed|ing)?\s+(?:the\s+)?li(?:fe|ves)\s+of|\btook\s+(?:the\s+)?li(?:fe|ves)\s+of|"
                r"\bdeaths?\s+of|\b(?:murders?|killings?|slayings?|massacre)\s+of|"
                r"\b(?:fatal|deadly|accidental)\s+(?:\w+\s+)?(?:shooting|stabbing|beating)s?\s+of|"
                r"\bfatally\s+(?:shot|shooting|shoots|stabbed|stabbing|wounded|wounding|injur\w+|struck)|"
                r"\b(?:shot|"
                r"shoots|shooting)\s+(?:dead|and\s+killed|and\s+killing)|"
                r"\bshooting\s+deaths?\s+of|\bgunn(?:ed|ing)\s+down|\bstabbed\s+to\s+death|"
                r"\bbeat\s+to\s+death|"
                r"\bmartyred|"
                r"\b(?:death\s+)?toll\b[^.;]{0,50}?\b(?:to|at|of|is|was|reached|hit)|"
                r"\bkilled\s+(?:in\s+the\s+\w+\s+)?(?:was|were)"
            ),
        ),
        (
            Slot.INJURED,
            r"\binjur(?:es|ed|ing|e)|\bwound(?:s|ed|ing)|\bhurt(?:s|ing)?|\bmaim(?:s|ed|ing)|\binjuries\s+to",
        ),
        (
            Slot.DETAINED,
            (
                r"\barrest(?:s|ed|ing)|\bdetain(?:s|ed|ing)|\bcaptur(?:es|ed|ing)|\bkidnapp?(?:s|ed|ing)|"
                r"\babduct(?:s|ed|ing)|\barrests?\s+of|\btook\s+hostage"
            ),
        ),
        (
            Slot.DISPLACED,
            r"\bdisplac(?:es|ed|ing)|\bevacuat(?:es|ed|ing)|\bforc(?:ed|ing)\s+(?:out|from\s+their\s+homes)",
        ),
        (Slot.SHOT, r"\bshot|\bshoots|\bshooting|\bshooting\s+of|\bstabb(?:ed|ing)|\bstabs"),
    )
]


#: English nouns that say the fate they count: "3 deaths".
FATES: dict[str, Slot] = {
    **dict.fromkeys(words_of("death fatality homicide murder killing slaying martyr body"), Slot.KILLED),
    "injury": Slot.INJURED,
    "casualty": Slot.CASUALTIES,
    "arrest": Slot.DETAINED,
}


def slot_after(plain: str, end: int, stop: int, *, verb: bool = False) -> Slot | None:
    """Give the slot that words after the people counted (which end at `end`) put them in.

    With `verb`, a bare participle does not do: "Smith killed" is rather what Smith did.
    """
    stop = min(stop, end + 160)
    if not ENGLISH_TRIGGER.search(plain, end, stop):
        return None
    direct = _closest(plain, end, stop) if not verb or _VERB_NEXT.match(plain, end, stop) else None
    if direct is not None:
        hurt = direct in (Slot.SHOT, Slot.INJURED)
        return Slot.KILLED if hurt and _DIED_OF_IT.search(plain, end, stop) else direct
    ahead = _AUX_AHEAD.search(plain, end, min(stop, end + 110))
    if ahead is None or _GAP_STOPS.search(plain, end, ahead.start()):
        return None
    return _closest(plain, ahead.start() + (1 if plain[ahead.start()] in ",)" else 0), stop)


def _closest(plain: str, place: int, stop: int) -> Slot | None:
    comma = 1 if plain[place : place + 1] == "," else 0
    for n, pattern in _AFTER.items():
        match = pattern.match(plain, place + comma, stop)
        if match is None:
            continue
        passive = re.search(rf"\s{_AUX}\s", match[0], _I)
        if not passive and _ACTIVE.search(match[0]) and _OBJECT.match(plain, match.end()):
            return None
        if re.search(r"\snot\s", match[0]):
            return None
        return ENGLISH_AFTER[n][0]
    return None


def slot_before(plain: str, start: int, floor: int) -> Slot | None:
    """Give the slot that words before the amount (which begins at `start`) put it in; None when none does."""
    left = plain[max(floor, start - 90) : start]
    if re.search(r"\b(?:was|were|been|is|are|be|being)\s+(?:\w+\s+)?(?:shot\s+and\s+)?\w+\s+$", left, _I):
        return None
    for slot, pattern in ENGLISH_BEFORE:
        if pattern.search(left):
            return slot
    return None


#: Arabic words before the number, folded, with the particles that lean on them.
ARABIC_BEFORE: list[tuple[Slot, re.Pattern[str]]] = [
    (
        slot,
        re.compile(
            rf"(?<!\w)[وف]?[بل]?(?:{words})(?:\s+(?:كل\s+من|كلا\s+من|حتي\s+الان|علي\s+الاقل|الي|من))?\s+$"
        ),
    )
    for slot, words in (
        (
            Slot.KILLED,
            (
                "قتل|قتلت|قتلوا|يقتل|تقتل|مقتل|استشهد|استشهاد|وفاه|مصرع|اغتيال|توفي|اودي\\s+بحياه|"
                "اودت\\s+بحياه|اودي\\s+بارواح|اعدام|"
                "حصيله\\s+(?:القتلي|الضحايا|الشهداء)|عدد\\s+(?:القتلي|الضحايا|الشهداء)(?:\\s+(?:الي|بلغ|"
                "هو))?|"
                "خلف|مخلفا|تصفيه"
            ),
        ),
        (Slot.INJURED, "جرح|جرحت|اصابه|اصيب|اصيبت|عدد\\s+(?:الجرحي|المصابين)(?:\\s+(?:الي|بلغ))?"),
        (Slot.DETAINED, "اعتقال|اعتقل|اعتقلت|اسر|احتجاز|خطف|اختطاف|توقيف|القبض\\s+علي|القي\\s+القبض\\s+علي"),
        (Slot.DISPLACED, "نزوح|نزح|تهجير|تشريد"),
        (Slot.MISSING, "فقدان|فقد|اختفاء"),
    )
]
#: Arabic nouns that count and say the slot at once, and verbs right after.
ARABIC_NOUNS: dict[str, Slot] = {
    **dict.fromkeys(
        words_of("قتيل قتيلا قتلي شهيد شهيدا شهداء قتيلان قتيلين شهيدان شهيدين جثه جثث وفاه وفيات"),
        Slot.KILLED,
    ),
    **dict.fromkeys(
        words_of("جريح جريحا جرحي مصاب مصابا مصابين مصابون جريحان جريحين مصابان اصابه اصابات"), Slot.INJURED
    ),
    **dict.fromkeys(words_of("مفقود مفقودا مفقودين"), Slot.MISSING),
    **dict.fromkeys(words_of("معتقل معتقلا معتقلين اسير اسيرا اسري رهينه رهائن"), Slot.DETAINED),
    **dict.fromkeys(words_of("نازح نازحا نازحين مهجر مهجرا مهجرين مشرد"), Slot.DISPLACED),
    **dict.fromkeys(words_of("ضحيه ضحايا"), Slot.CASUALTIES),
}
ARABIC_AFTER: list[tuple[Slot, re.Pattern[str]]] = [
    (slot, re.compile(rf"[^.؛:]{{0,60}}?(?<!\w)(?:{words})(?!\w)"))
    for slot, words in (
        (Slot.KILLED, "قتلوا|قتل|قتلت|مصرعهم|مصرعه|حتفهم|حتفه|استشهدوا|استشهد|لقوا\\s+حتفهم|ماتوا|توفوا"),
        (Slot.INJURED, "بجروح|جرحوا|اصيبوا|اصيب|جرح|باصابات"),
    )
]

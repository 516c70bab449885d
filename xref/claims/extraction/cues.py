"""Words that show that somebody else's words or views follow: English and Arabic cue tables.

Own tables, by the frames the verbs take in news prose. English lemmas are inflected here; Arabic forms
    stand in the
folded letters of `xref.text.plain`, without the و or ف that may lean on them.
"""

from __future__ import annotations

from enum import StrEnum

from xref.text.word_lists import words_of


class Frame(StrEnum):
    """How a cue goes with what is said."""

    SPEECH = "speech"  # "X said that …", "…, X said", "… said X"
    TELL = "tell"  # the same with an addressee: "X told Y that …"
    VIEW = "view"  # only before its complement: "X wants to …", "X blames Y for …"


_SPEECH = """say add note state announce declare claim argue explain insist warn reveal report confirm
    acknowledge admit
    concede reply respond answer continue conclude comment remark observe recall stress emphasize emphasise
    reiterate
    repeat maintain contend assert allege suggest predict write tweet post text email indicate disclose
    caution boast
    joke quip complain lament promise vow pledge swear threaten testify wonder shout yell chant scream
    whisper estimate
    recount relate exclaim retort counter elaborate clarify mention deny agree hint imply explain read
    proclaim profess theorize speculate muse ponder surmise reason posit opine gush plead underscore underline
    recite echo"""
_TELL = """tell inform assure remind advise ask notify brief convince"""
_VIEW = """think believe know want hope expect fear worry feel see view consider understand realize realise
    doubt plan
    intend seek wish prefer favor favour support oppose back endorse reject dismiss refuse decline blame
    accuse criticize
    criticise praise condemn denounce slam blast mock question challenge defend describe call characterize
    characterise portray label dub brand cite show demonstrate determine decide recommend welcome
    hail applaud regret propose demand urge request compare discuss decry deride lambaste ridicule tout
    trumpet
    highlight detail outline consider foresee anticipate envision imagine suspect dispute contest resist
    invoke appeal object protest find conclude learn discover identify depict credit thank congratulate
    encourage
    signal advocate champion laud slam rap chide scold berate rebuke castigate excoriate bemoan
    ridicule dispute downplay reaffirm affirm attribute appear seem
    rule order sign vote"""
_IRREGULAR = {
    "say": "says said saying",
    "tell": "tells told telling",
    "write": "writes wrote written writing",
    "read": "reads read",
    "swear": "swears swore sworn swearing",
    "think": "thinks thought thinking",
    "know": "knows knew known knowing",
    "feel": "feels felt feeling",
    "see": "sees saw",
    "understand": "understands understood",
    "seek": "seeks sought seeking",
    "show": "shows showed shown showing",
    "find": "finds found finding",
    "learn": "learns learned learnt",
    "foresee": "foresees foresaw",
    "rule": "rules ruled ruling",
    "order": "orders ordered ordering",
    "sign": "signs signed signing",
    "vote": "votes voted voting",
}
_DOUBLED = frozenset(words_of("plan refer permit rap quip chat dub"))
#: Forms that are mostly nouns: only between a subject and what looks like a complement are they cues.
AMBIGUOUS = frozenset(
    words_of("""claims reports plans calls supports questions hopes fears promises demands requests notes
    estimates views
    backs charges concerns worries pledges vows doubts answers comments remarks posts texts rules orders
    signs votes
    shows finds details labels brands states counters claim report plan call support question hope fear
    promise
    demand request note estimate view back charge concern worry pledge vow doubt answer comment post text
    rule order
    sign vote show label brand state mention challenge challenges protest protests appeal appeals signal
    signals
    object objects highlight highlights outline outlines thought blast echo echoes text reason reasons read
    email emails attribute attributes credit credits tweet tweets reply replies response accused detailed
    advocate advocates champion champions contest contests dispute disputes""")
)


def _forms(lemma: str) -> list[str]:
    """The forms of an English verb, the lemma first."""
    if lemma in _IRREGULAR:
        return [lemma, *_IRREGULAR[lemma].split()]
    if lemma in _DOUBLED:
        stem = lemma + lemma[-1]
        return [lemma, lemma + "s", stem + "ed", stem + "ing"]
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return [lemma, lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing"]
    if lemma.endswith("e"):
        return [lemma, lemma + "s", lemma + "d", lemma[:-1] + "ing"]
    ending = "es" if lemma.endswith(("s", "sh", "ch", "x", "z", "o")) else "s"
    return [lemma, lemma + ending, lemma + "ed", lemma + "ing"]


def _table() -> dict[str, tuple[str, Frame]]:
    table: dict[str, tuple[str, Frame]] = {}
    for frame, lemmas in ((Frame.SPEECH, _SPEECH), (Frame.TELL, _TELL), (Frame.VIEW, _VIEW)):
        for lemma in lemmas.split():
            for form in _forms(lemma):
                table.setdefault(form, (lemma, frame))
    return table


#: English form -> its lemma and frame.
ENGLISH: dict[str, tuple[str, Frame]] = _table()
#: Verb and particle that make a cue together.
PARTICLES: dict[str, frozenset[str]] = {
    verb: frozenset(words.split())
    for verbs, words in {
        "point points pointed pointing": "out to",
        "went goes go going": "on",
        "talk talks talked talking spoke speak speaks speaking": "about of",
        "refer refers referred referring": "to",
        "call calls called calling": "for on",
        "complain complains complained": "about of",
        "warn warns warned warning": "of about against",
        "push pushes pushed pushing press presses pressed": "for",
        "focus focuses focused": "on",
        "respond responded responds": "to",
        "look looks looked": "to",
        "object objected": "to",
        "railed rails": "against",
    }.items()
    for verb in verbs.split()
}
#: Of these, verbs that are a cue only with their particle.
ONLY_WITH_PARTICLE = frozenset(
    words_of("""point points pointed pointing went goes go going talk talks talked talking spoke speak
    speaks speaking refer
    refers referred referring push pushes pushed pushing press presses pressed railed rails look looks looked
    focus focuses focused""")
)
#: Verbs of speech whose complement without "that" is a clause: "said the attack failed". With the others it
#: is rather a
#: thing done: "claimed responsibility", "announced its rejection", and the claim is the whole act.
SAYING = frozenset(
    words_of("""say add argue explain insist think tell inform assure remind advise ask notify write tweet
    post text joke quip muse
    reply respond answer continue conclude comment remark observe note stress emphasize emphasise reiterate
    shout yell
    whisper read recall wonder warn""")
)
#: Verbs of finding and holding: a cue only right before a clause or a quotation.
BEFORE_CLAUSE = frozenset(words_of("find maintain identify discover learn"))
#: Verbs of denial: what follows is said not to be so.
DENIALS = frozenset(words_of("deny reject dispute refute"))
#: Passives that report without saying who: "is believed to", "was reported that".
PASSIVE_REPORTS = frozenset(
    words_of("""expected believed thought said alleged reported rumored rumoured considered known seen
    suspected estimated
    projected understood feared claimed presumed assumed deemed accused viewed regarded described called
    dubbed""")
)
AUXILIARIES = frozenset(
    words_of("""is are was were be been being has have had do does did will would can could may might must
    shall should
    not n't 's 've 'd 'll never ever also just now then later still already always often even only so too
    both all
    once again further soon sometimes usually once himself herself themselves itself first previously
    initially
    subsequently earlier today yesterday reportedly recently have hasn't haven't hadn't didn't doesn't
    don't won't
    wouldn't isn't wasn't weren't can't couldn't apparently long twice""")
)
PASSIVE_AUXILIARIES = frozenset(words_of("is are was were be been being 's isn't wasn't weren't"))
PRONOUNS = frozenset(words_of("he she they it we i you who"))
#: Pronouns whose antecedent is sought; "I" and "we" outside quotation marks are the author.
PERSONAL = frozenset(words_of("he she they it"))
#: Words after which a new clause begins.
SUBORDINATORS = frozenset(
    words_of("""that as when while because if but although though after before since where whereas than yet
    so what how why
    until unless whether once and or nor""")
)
DETERMINERS = frozenset(
    words_of(
        "the a an his her their its our my your this these that those some any no each every several "
        "many most few"
    )
)
PREPOSITIONS = frozenset(
    words_of("""in on at during after for by with from to under despite following since of over about
    through within amid
    before into against between among without per via according like as""")
)
WEEKDAYS = frozenset(
    words_of("monday tuesday wednesday thursday friday saturday sunday today yesterday tonight earlier")
)

_AR_SPEECH = """قال قالت قالوا يقول تقول يقولون اضاف اضافت اضافوا يضيف تضيف اكد اكدت اكدوا يوكد توكد يؤكد تؤكد
    اعلن اعلنت اعلنوا يعلن تعلن ذكر ذكرت ذكروا يذكر تذكر اوضح اوضحت يوضح توضح صرح صرحت يصرح افاد افادت
    افادوا يفيد تفيد
    اشار اشارت اشاروا يشير تشير كشف كشفت يكشف تكشف زعم زعمت يزعم تزعم ادعي ادعت يدعي تدعي حذر حذرت حذروا
    يحذر تحذر
    نبه نبهت ينبه تنبه شدد شددت يشدد تشدد اعتبر اعتبرت يعتبر تعتبر راي رات يري تري يرون لفت لفتت يلفت تلفت
    تابع تابعت
    اورد اوردت يورد تورد نفي نفت نفوا ينفي تنفي اعترف اعترفت يعترف تعترف توعد توعدت تعهد تعهدت هدد هددت
    يهدد تهدد
    وعد وعدت بين بينت جدد جددت توقع توقعت يتوقع تتوقع رجح رجحت يرجح ترجح كتب كتبت غرد غردت اكتفي وصف وصفت
    يصف تصف
    اتهم اتهمت اتهموا يتهم تتهم طالب طالبت طالبوا يطالب تطالب دعا دعت دعوا يدعو تدعو ادان ادانت رفض رفضت
    استنكر استنكرت انتقد انتقدت استبعد استبعدت ابلغ ابلغت روي روت نشر نشرت خلص خلصت اقر اقرت علق علقت رد ردت
    تساءل تساءلت سال سالت راهن تمني اعرب اعربت اثني اشاد اشادت تحدث تحدثت يتحدث تتحدث"""
_AR_PARTICIPLES = """موضحا موضحه مضيفا مضيفه مؤكدا مؤكده موكدا مشيرا مشيره معتبرا معتبره محذرا محذره متوعدا
    متوعده
    داعيا داعيه لافتا لافته مشددا مشدده متهما متهمه قائلا قائله مبينا مبينه نافيا نافيه زاعما زاعمه كاشفا
    كاشفه مطالبا
    مطالبه معلنا معلنه متعهدا متعهده مهددا مهدده منبها منبهه معربا معربه واصفا واصفه مستنكرا مستنكره"""
#: Arabic finite cue verbs, folded.
ARABIC_VERBS = frozenset(_AR_SPEECH.split())
#: Arabic participles that carry the speaker of the clause before on: "مضيفةً أن".
ARABIC_PARTICIPLES = frozenset(_AR_PARTICIPLES.split())
#: Verbs and participles of denial.
ARABIC_DENIALS = frozenset(words_of("نفي نفت نفوا ينفي تنفي نافيا نافيه"))
#: Arabic verbs that carry another's words: "نقلت X عن Y".
ARABIC_CARRIERS = frozenset(words_of("نقل نقلت ينقل تنقل"))
#: "According to": before a noun, some with a particle leaning on it.
ARABIC_ACCORDING = frozenset(words_of("بحسب حسب وفق وفقا طبقا نقلا استنادا بحسبما حسبما"))
#: Words that open what is said.
ARABIC_OPENERS = frozenset(
    words_of("ان بان انه انها انهم بانه بانها بانهم انهن انهما لان وان فان فانه فانها فانهم")
)
#: Arabic words that are common nouns or particles as well as verbs: cues only with an opener or a quotation
#: close by.
ARABIC_AMBIGUOUS = frozenset(
    words_of("""بين حمل نشر نشرت كتب رد ردت وعد علق حمله عبر روي ذكر سال كشف وصف رفض تابع راي تري يري تحدث
    يعلن دعا بينت
    حملت رات حذر اقر عبرت يعتبر تعتبر""")
)

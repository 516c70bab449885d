"""Arabic verbal nouns that begin what is said: "أعلنت الشرطة مقتل خمسة", told by pattern and by a table.

The derived stems follow the patterns of school grammar (تفعيل، انفعال، افتعال، استفعال، تفاعل، إفعال); nouns
of the first stem have no pattern of their own and stand in a table of acts and events. Words are folded as in
`xref.text.plain`.
"""

from __future__ import annotations

import re

from xref.text.word_lists import words_of

_FIRST_STEM = frozenset(
    words_of("""مقتل قتل جرح وفاه موت مصرع سقوط وقوع وصول هبوط صعود خطف اسر قصف ضبط نزوح فرار هروب دخول
    خروج غرق حرق هدم نشوب بدء بدايه نهايه فتح عوده مغادره فقدان فقد سيطره مصادره مداهمه محاصره مهاجمه مشاركه
    محاوله رفض رصد كشف صد شن منع نقل رفع خفض وقف زياده حصيله عدد اصابه اعاده اقامه اضافه احاله اعدام ايقاف
    ايصال القاء اخلاء اجلاء الغاء انهاء اجراء اطلاق اسقاط احباط ارسال اغلاق انقاذ تصفيه تعبئه تسويه تعرض تقدم
    تحطم توقف تمسك تمكن استشهاد استعاده استقاله عزم دعم حجز طرد ترحيل تفكيك قبض عثور حصول موافقه مقاطعه
    استعداد تاييد حرص جهوزيه""")
)
_PATTERNS = re.compile(
    r"ت\w\wي\w"  # تفعيل
    r"|ت\wا\w[^ي\W]"  # تفاعل
    r"|ان\w\wا\w"  # انفعال
    r"|ا\wت\wا\w"  # افتعال
    r"|ا[دزص]ط?\wا\w"  # the same with an assimilated ت: ازدياد, اصطدام
    r"|است\w{1,2}ا\w"  # استفعال
    r"|است\wا\wه"  # استفالة
)
_FOURTH_STEM = re.compile(r"إ[^ي\W]\wا[\wء]")  # إفعال, told from the plural أفعال by its hamza
#: Names of bodies and things that have the shape of a verbal noun.
_BODIES = frozenset(
    words_of("""اتحاد ائتلاف تحالف تنظيم تقرير تكريت تيسير انصار اعلام اعلان انسان اسلام ارهاب اقليم انتصار
    ابتسام امتثال اعتماد اعتدال تلفزيون تحرير تعليم تمويل تاريخ تامين""")
)
#: What governs a verbal noun as part of its own name: "هيئة تحرير …", "مركز توثيق …".
_HEADS = frozenset(
    words_of("""هيئه وزاره حركه جبهه قوات مركز لجنه منظمه وكاله مجلس جهاز مكتب مديريه اداره رئيس قائد مدير
    وزير نائب عضو امين فريق صحيفه قناه موقع حزب جيش شبكه مؤسسه بعثه قسم دائره وحده غرفه مشروع برنامج مسؤول
    مسوول عمليه عمليات اتفاق خليه جمعيه دار مصلحه وسائل شركه سلطه""")
)
_SUFFIX = re.compile(r"(?:هما|ها|هم|ه|نا)$")
_GOVERNED = frozenset(words_of("علي عن الي من ب"))


def is_verbal_noun(word: str, original: str) -> bool:
    """True for an indefinite verbal noun, also with ب or a pronoun leaning on it.

    Args:
        word: folded.
        original: the same word as it stands in the text, whose hamza tells إفعال from أفعال.

    >>> [is_verbal_noun(w, w) for w in ("تدمير", "انسحابها", "بمقتل", "جنود", "تنظيم")]
    [True, True, True, False, False]
    """
    if word in _BODIES:
        return False
    if _shaped(word, original):
        return True
    if len(word) > 4 and word[0] == "ب" and is_verbal_noun(word[1:], original[1:]):
        return True
    stem = _SUFFIX.sub("", word)
    if stem == word or len(stem) < 3:
        return False
    return any(_shaped(form, original) for form in (stem, stem[:-1] + "ه" if stem[-1] == "ت" else stem))


def begins_what_is_said(words: list[str], originals: list[str], i: int, first: int) -> bool:
    """True when the noun phrase that begins at `first` ends before word `i`, a verbal noun.

    A verbal noun behind the name of an office belongs to that name; a definite one counts only with its
    preposition: "القبض على".
    """
    word = words[i]
    if i > first and words[i - 1] in _HEADS:
        return False
    if word.startswith("ال"):
        following = words[i + 1] if i + 1 < len(words) else ""
        return i > first and following in _GOVERNED and _shaped(word[2:], originals[i][2:])
    if i == first:
        leaning = _SUFFIX.search(originals[i]) is not None or word in _FIRST_STEM
        return leaning and word != "عدد" and is_verbal_noun(word, originals[i])
    return is_verbal_noun(word, originals[i])


def _shaped(word: str, original: str) -> bool:
    return (
        word in _FIRST_STEM
        or _PATTERNS.fullmatch(word) is not None
        or _FOURTH_STEM.match(original) is not None
    ) and word not in _BODIES

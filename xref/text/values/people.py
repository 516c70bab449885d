"""Words for people who are counted, in English and Arabic, and the category a count is given under.

Own tables; Arabic words in the folded letters of `xref.text.plain`.
"""

from __future__ import annotations

from xref.text.word_lists import words_of

_EN_GENERIC = """people person persons individual individuals man men male males other others victim
    victims adult adults
    guy guys human humans resident residents passenger passengers suspect suspects brother brothers father
    fathers son sons
    husband husbands uncle uncles cousin cousins friend friends driver drivers pedestrian pedestrians
    bystander bystanders
    patient patients inmate inmates prisoner prisoners hostage hostages occupant occupants customer customers
    member members casualty relative relatives tourist tourists attendee attendees guest guests fan fans
    employee employees
    worker workers neighbor neighbors neighbour neighbours homeowner tenant bicyclist cyclist motorcyclist
    partygoers
    shooter shooters gunman gunmen assailant assailants attacker attackers intruder robber robbers
    perpetrator perpetrators
    teen teens teenager teenagers youth youths juvenile juveniles student students villagers villager
    citizen citizens
    nationals national protester protesters demonstrator demonstrators migrants migrant refugees refugee
    pilgrims
    stepfather stepson nephew nephews grandson grandsons grandfather grandfathers dad boyfriend fiance fiancee
    roommate
    roommates classmate classmates grandchildren grandchild stepbrother landlord
    dead fatalities bodies body wounded injured missing families parents couple twins siblings sibling
    owner owners
    clerk clerks manager cashier bartender rapper coach teacher teachers professor veteran"""
_EN_WOMEN = """woman women female females girlfriend wife wives mother mothers sister sisters daughter
    daughters niece nieces stepmother stepdaughter granddaughter granddaughters aunt
    grandmother ladies lady"""
_EN_CHILDREN = """child children kid kids boy boys girl girls infant infants baby babies toddler toddlers
    schoolchildren
    minors minor newborn"""
_EN_CIVILIANS = "civilian civilians noncombatants"
_EN_COMBATANTS = """soldier soldiers troop troops fighter fighters militant militants rebel rebels
    insurgent insurgents
    combatant combatants militiaman militiamen jihadist jihadists serviceman servicemen servicewoman marine
    marines guerrilla
    guerrillas mercenary mercenaries conscript conscripts"""
_EN_ROLES = """officer officers police policeman policemen deputy deputies trooper troopers guard guards
    agent agents
    commander commanders general generals official officials leader leaders journalist journalists reporter
    reporters
    doctor doctors nurse nurses medic medics paramedic paramedics firefighter firefighters contractor
    contractors
    diplomat diplomats terrorist terrorists bomber bombers pilot pilots sailor sailors crew
    advisers adviser
    sergeant captain lieutenant detective detectives sheriff farmer farmers fishermen """
_AR_GENERIC = """شخص شخصا اشخاص رجل رجلا رجال قتيل قتيلا قتلي جريح جريحا جرحي شهيد شهيدا شهداء مصاب مصابا
    مصابين مصابون
    ضحيه ضحايا مواطن مواطنا مواطنين مواطنون اخرين اخرون اخر انسان انسانا شاب شابا شبان مفقود مفقودا مفقودين
    معتقل معتقلا معتقلين
    نازح نازحا نازحين عامل عاملا عمال راكب راكبا ركاب طالب طالبا طلاب متظاهر متظاهرا متظاهرين محتج محتجا
    محتجين
    فرد فردا افراد عضو عضوا اعضاء موظف موظفا موظفين جثه جثث مدعو مصلين مصليا لاجئ لاجئا لاجئين نسمه"""
_AR_WOMEN = "امراه نساء سيده سيدات فتاه فتيات"
_AR_CHILDREN = "طفل طفلا اطفال طفله رضيع رضيعا رضع صبي صبيا"
_AR_CIVILIANS = "مدني مدنيا مدنيين مدنيون"
_AR_COMBATANTS = """جندي جنديا جنود مقاتل مقاتلا مقاتلين مقاتلون مسلح مسلحا مسلحين مسلحون ارهابي ارهابيا
    ارهابيين عسكري عسكريا
    عسكريين عنصر عنصرا عناصر مجند مجندا مجندين متمرد متمردا متمردين"""
_AR_ROLES = """شرطي شرطيا ضابط ضابطا ضباط قائد قائدا قاده صحافي صحافيا صحافيين صحفي صحفيا صحفيين مسؤول
    مسؤولا مسؤولين طبيب
    طبيبا اطباء ممرض مسعف مسعفا مسعفين حارس حارسا حراس مستشار مستشارا مستشارين دبلوماسي مقاول"""
_PLURALS = {
    "men": "man",
    "women": "woman",
    "children": "child",
    "people": "person",
    "wives": "wife",
    "deputies": "deputy",
}


def _table() -> dict[str, str | None]:
    """Word -> category; None for people of no category."""
    table: dict[str, str | None] = {}
    for category, words in (
        (None, _EN_GENERIC + _AR_GENERIC),
        ("woman", _EN_WOMEN + " " + _AR_WOMEN),
        ("child", _EN_CHILDREN + " " + _AR_CHILDREN),
        ("civilian", _EN_CIVILIANS + " " + _AR_CIVILIANS),
        ("combatant", _EN_COMBATANTS + " " + _AR_COMBATANTS),
    ):
        table |= dict.fromkeys(words.split(), category)
    table |= {word: singular(word) for word in _EN_ROLES.split()}
    return table | {word: word for word in _AR_ROLES.split()}


def singular(word: str) -> str:
    """Give an English noun without its plural ending.

    >>> singular("women"), singular("rockets"), singular("agencies"), singular("buses")
    ('woman', 'rocket', 'agency', 'bus')
    """
    if word in _PLURALS:
        return _PLURALS[word]
    if word.endswith("men") and len(word) > 4:
        return word[:-3] + "man"
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "buses")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


#: Every word for people that is counted -> its category.
PEOPLE: dict[str, str | None] = _table()
_EN_SINGULARS = [
    w
    for part in (_EN_GENERIC, _EN_WOMEN, _EN_CHILDREN, _EN_CIVILIANS, _EN_COMBATANTS, _EN_ROLES)
    for w in part.split()
]
#: The singulars of all of them: what is counted as persons.
PEOPLE_NOUNS = frozenset(PEOPLE) | {singular(word) for word in PEOPLE}
#: English singulars: "a man was killed" counts one.
ENGLISH_SINGULAR = frozenset(w for w in _EN_SINGULARS if singular(w) == w) - frozenset(
    words_of(
        "people other others man-woman dead police crew staff aid wounded injured missing men women children"
    )
)
#: Endings of demonyms: "two Americans and one British". Only after a number, on a capitalised word.
DEMONYM_ENDINGS = ("an", "ish", "ese", "i", "ch", "on")
#: Arabic duals: one word that counts two.
ARABIC_DUALS: dict[str, tuple[str, str | None]] = {}
for _stem in words_of(
    "شخص رجل قتيل جريح شهيد طفل جندي عنصر ضابط شرطي قائد مقاتل مسلح مواطن شاب مدني مصاب "
    "ارهابي عسكري صحافي عامل"
):
    ARABIC_DUALS[_stem + "ان"] = (_stem, PEOPLE.get(_stem))
for _stem in words_of("شخص رجل قتيل جريح شهيد طفل جندي عنصر ضابط شرطي قائد شاب عامل"):
    ARABIC_DUALS[_stem + "ين"] = (_stem, PEOPLE.get(_stem))
ARABIC_DUALS |= {
    "امراتان": ("امراه", "woman"),
    "امراتين": ("امراه", "woman"),
    "طفلتان": ("طفله", "child"),
    "طفلتين": ("طفله", "child"),
}
#: Duals of things that news counts.
ARABIC_DUAL_THINGS = {
    f"{stem}{end}": stem
    for stem in words_of("صاروخ قذيف هجوم انفجار طائر غار عمليه بيان مرك دبابه قاعد سيار")
    for end in ("ان", "ين", "تان", "تين")
}

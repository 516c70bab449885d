"""Words around names, in English and Arabic: function words, titles, heads that say what kind of thing is named.

General vocabulary, by hand. All forms are folded (`skeleton.fold_word`); Arabic heads stand without their article.
"""

from __future__ import annotations

from xref.model import EntityKind
from xref.text.skeleton import fold_word, table_form


def _folded(words: str) -> frozenset[str]:
    return frozenset(table_form(fold_word(w)) for w in words.split())

#: Words that open sentences with a capital, or stand in titles, and are no names.
FUNCTION = frozenset(
    """
a about above according across after again against ago ahead all almost along already also although always am amid among an
and another any anyone anything are around as asked at away back be became because been before behind being below besides
between beyond both breaking but by can cannot could despite did do does done down due during each earlier early either
else even ever every everyone everything except exclusive far few fewer finally first five following for former four from full
furthermore given had half has have he hence her here hers herself him himself his how however i if in indeed inside instead
into is it its itself just last late later latest least less let like likewise long many may me meanwhile might mine more
moreover most much must my near nearly neither never nevertheless new next no nobody none nor not nothing now of off
officials often on once one only onto or other others otherwise our out outside over own part past per perhaps please
previously rather read recent recently regarding reportedly same second see seven several shall she should similarly since
six so some somebody someone something sometimes soon sources still subsequently such ten than thanks that the their them
then there thereby therefore these they third this those though three through throughout thus to today together tomorrow too
toward towards two under unless unlike until up upon us very via video was watch we well were what whatever when whenever
where whereas wherever whether which while who whole whom whose why will with within without would yes yesterday yet you
your yours asking speaking according citing adding despite update updated image photo related share posted proofread copyright
people police residents witnesses authorities officers activists nobody everybody god sir dear anonymous tags source editor
""".split()
)

CALENDAR = frozenset(
    """
january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept
oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun am pm gmt
est edt pst utc bst pdt cst cdt ramadan easter christmas
""".split()
)

#: Titles and ranks: before a name they say that a person is named.
TITLES = frozenset(
    """
mr mrs ms miss mister dr doctor prof professor sir lord lady dame rev reverend father pastor rabbi imam sheikh sheik shaikh
shaykh sayyed sayyid sayed seyyed syed hajj haj hajji haji mullah ayatollah hojjatoleslam archbishop bishop cardinal pope
president vice minister premier prime chancellor king queen prince princess emir sultan crown governor mayor senator sen
representative rep congressman congresswoman mp deputy speaker ambassador envoy judge justice attorney secretary chairman
chairwoman chief director spokesman spokeswoman spokesperson commander general gen lieutenant lt major maj brigadier brig
colonel col captain capt sergeant sgt corporal cpl private admiral adm marshal field officer detective sheriff leader
martyr comrade coach designate elect
""".split()
)
#: Titles that are names of offices only together with others: "Lieutenant General" is one title, "General Assembly" none.
TITLE_LINKS = frozenset({"of", "for", "the", "defense", "defence", "state", "foreign", "war", "interior", "finance"})

#: Arabic titles; definite or not. After those of the second table the name of an office may follow.
TITLES_AR = _folded(
    """
رئيس سيد شيخ جنرال لواء عميد عقيد مقدم رائد نقيب ملازم فريق مشير ادميرال امير ملك سلطان وزير سفير مستشار قائد حاج دكتور
استاذ مهندس نائب سيناتور امام ايه قاضي محافظ مبعوث متحدث ناطق مدير زعيم شهيد اللواء عضو حاكم بابا صحافي كاتب
"""
)

ORGANISATION = EntityKind.ORGANISATION
PLACE = EntityKind.PLACE

_HEADS_EN = {
    ORGANISATION: """
army forces force party movement brigades brigade battalion battalions ministry department government parliament council
committee commission agency authority authorities office bureau bank university college institute union association federation
organisation organization coalition alliance front group groups corps command guard guards police militia militias company co corp
inc ltd llc court senate congress assembly house cabinet administration regiment division squad unit units team club foundation
league society church network news tv television radio times post journal newspaper press media service services board
bloc mobilisation mobilization resistance nations regime fund center centre school hospital embassy consulate party's airlines
navy pentagon sheriff's saraya kataib kataeb harakat hashd jaish jaysh asaib usbat liwa jabhat hizb hezb majlis jund faylaq
""",
    PLACE: """
city town village province governorate district region state county river lake sea ocean gulf bay island islands mountain
mountains mount valley desert street road avenue boulevard highway square bridge airport airbase base camp port harbor harbour
field station border crossing park zone area strait straits peninsula neighborhood neighbourhood checkpoint prison
mosque stadium hotel palace
""",
}
#: Heads that may follow a name in small letters and belong to it ("al-Qaim base", "Iraqi parliament").
HEADS_EN: dict[str, EntityKind] = {w: kind for kind, words in _HEADS_EN.items() for w in words.split()}

_HEADS_AR = {
    ORGANISATION: """
كتائب كتيبه لواء الويه سرايا حركه حزب جماعه تنظيم منظمه هيئه وزاره جيش قوات مجلس حكومه برلمان محكمه شرطه حرس حشد مقاومه
جبهه تحالف ائتلاف كتله اتحاد جمعيه لجنه قياده وكاله بنك مصرف شركه جامعه مستشفي سفاره قنصليه صحيفه قناه موقع جريده مجله
مؤسسه موسسه عصائب عصبه فيلق فصائل اداره نقابه تيار خليه جهاز اعلام امم
""",
    PLACE: """
مدينه بلده قريه محافظه منطقه قضاء حي اقليم مطار قاعده معسكر مخيم ميناء جسر شارع ساحه ميدان جزيره بحر خليج نهر جبل مضيق
معبر حقل سد ناحيه ولايه صحراء شبه
""",
}
HEADS_AR: dict[str, EntityKind] = {w: kind for kind, words in _HEADS_AR.items() for w in _folded(words)}
#: Heads after which one word that is not definite makes a name; after others it takes more to show it.
STRONG_HEADS_AR = _folded(
    """
كتائب كتيبه سرايا حركه حزب تنظيم وزاره صحيفه قناه وكاله مدينه بلده قريه محافظه مطار قاعده معسكر مخيم ميناء جزيره نهر مضيق
عصائب عصبه فيلق قضاء ناحيه حقل معبر اقليم ولايه جامعه سد
"""
)

#: Arabic words that end a name: prepositions, conjunctions, pronouns, common verbs of news.
STOP_AR = _folded(
    """
في من الي علي عن مع بعد قبل بين خلال منذ حتي حول ضد عبر دون لدي عند تحت فوق امام خلف لكن او ام ثم بل اذا ان انه انها انهم لان
كان كانت كانوا يكون تكون ليس ليست هو هي هم هن هذا هذه ذلك تلك هولاء الذي التي الذين اللذين ما ماذا متي اين كيف لماذا كل بعض اي غير
قد لقد سوف لن لم لا الا فقط ايضا كما مثل حيث بينما اثناء عندما بسبب نحو الان اليوم امس غدا مساء صباح يوم عام شهر اسبوع سنه
قال قالت وقال اكد اكدت اعلن اعلنت اضاف اضافت ذكر ذكرت افاد افادت اشار اشارت اوضح اوضحت كشف كشفت نفي نفت دعا دعت صرح صرحت
طالب طالبت اعتبر اعتبرت حذر حذرت شدد شددت بحث بحثت وصل وصلت التقي التقت اتهم اتهمت راي رات يري تري جاء جاءت تم يتم بات باتت
اصبح اصبحت صار ظل قام قامت شن شنت استهدف استهدفت قتل قتلت اصيب اصيبت وقع وقعت نقل نقلت قرر قررت وعد امر امرت طلب طلبت هدد هددت
وهو وهي وهم فهو فهي ولا وما ولم ولن وقد فقد وان بان فان كذلك لذلك وذلك بذلك نفسه نفسها جميع كافه عده عديد اخر اخري اول ثاني ثالث
الاول الثاني الثالث الماضي الماضيه المقبل المقبله الجاري الحالي الحاليه السابق السابقه القادم الاخير الاخيره نفس عدد اكثر اقل
"""
)
#: Reporting verbs: a name before or after one speaks.
SAY = frozenset(
    """
said says told tells stated added announced declared claimed warned tweeted wrote noted stressed confirmed denied vowed
argued insisted explained urged called accused described believes believed thinks wants wanted
""".split()
)
#: Prepositions of place before a name.
LOCATIVE = frozenset("in at near from to inside outside around across into through toward towards north south east west".split())
LOCATIVE_AR = _folded("في من الي قرب شمال جنوب شرق غرب داخل خارج نحو باتجاه")
#: Arabic heads of media: what stands in quotation marks after one is its name.
MEDIA_AR = _folded("صحيفه قناه وكاله موقع جريده مجله شبكه تنظيم حركه اذاعه تلفزيون")
#: Titles of courtesy and of religion: nearer to the name than those of an office.
HONORIFICS = frozenset(
    "mr mrs ms miss mister dr doctor sir lord lady sheikh sheik shaikh shaykh sayyed sayyid sayed seyyed syed hajj haj hajji haji".split()
)
#: Common nouns after the name of a weapon or a product, in small letters: "Patriot missile defense systems".
PRODUCTS = frozenset(
    """missile missiles rocket rockets drone drones helicopter helicopters jet jets aircraft plane planes fighter bomber tank
tanks rifle rifles gun guns torpedo battery batteries launcher launchers system systems vaccine vaccines virus satellite
satellites""".split()
)
PRODUCT_LINKS = frozenset("air defense defence missile anti-missile antimissile surface ballistic cruise attack combat".split())
#: Arabic heads that go away: "the town of X" and X are one place.
ADMINISTRATIVE_AR = _folded("مدينة بلدة قرية محافظة منطقة قضاء ناحية حي دولة ولاية إقليم")

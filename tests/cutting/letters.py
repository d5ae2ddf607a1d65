"""A made-up advice letter, and letters of any words."""

from hypothesis import strategies as st

LETTER = """Ondernemingsraad Veldwerk
Aan het bestuur

Betreft: advies over het voorgenomen besluit tot samenvoeging

Geachte bestuurder,

Op 3 mei vroeg u ons advies over het voorgenomen besluit. Wij hebben kennisgenomen van:
- de adviesaanvraag;
- het transitieplan.

Inleiding
De ondernemingsraad heeft de stukken besproken met de achterban. 12 medewerkers gaven een
reactie op de plannen.

Advies
De OR adviseert positief over het voorgenomen besluit, onder de voorwaarde dat:
1. de locatie in Veld ten minste twee jaar open blijft en de reis-
   en verblijfkosten worden vergoed;
2. er vóór de overgang een scholings-
   plan ligt, met
   a) een budget per medewerker;
   b) tijd in het rooster;
3) de OR betrokken blijft bij de uit-
werking.

Daarnaast verzoekt de OR u om de werkdruk te meten. De raad vraagt zich af of art. 25 lid 1 hier
geldt. Ook dringt de OR aan op een evaluatie na 1 jaar.

De OR maakt bezwaar tegen de korte adviestermijn.

Hoogachtend,
namens de OR
A. Voorbeeld, voorzitter
"""

_BEGINS = (
    "1. ",
    "2) ",
    "1.1 ",
    "a) ",
    "ii. ",
    "IV. ",
    "• ",
    "– ",
    "Voorwaarde 2: ",
    "",
    "  ",
    "\t",
)
_WORDS = ("de OR adviseert", "mits", "verzoekt wij", "Advies", "scholings-", "en", "<b>&amp;", "?")
_ends = st.sampled_from(("\n", "\n\n", ".\n", ":\n", "\r\n", "\f", " ", "\u2028"))
_line = st.tuples(
    st.sampled_from(_BEGINS), st.lists(st.sampled_from(_WORDS) | st.text(max_size=12)), _ends
).map(lambda parts: parts[0] + " ".join(parts[1]) + parts[2])
# Letters of the marks and words that matter, and of every script.
texts = st.lists(_line, max_size=25).map("".join) | st.text(max_size=300)

_item = st.text(st.characters(categories=["Ll"]), min_size=1, max_size=9)
# What a body writes in a point: words with a full stop.
sentences = st.lists(_item, min_size=1, max_size=40).map(lambda words: " ".join(words) + ".")

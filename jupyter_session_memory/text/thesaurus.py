"""Everyday words that often stand for one another, and irregular forms that no suffix rule finds.

Data of general English, written from common knowledge. Each line is one group: words that a
question may use where the message it asks for used another. A group need not hold exact synonyms,
because retrieval counts a related word as a fifth of the word itself.
"""

from __future__ import annotations

from functools import lru_cache

_GROUPS = """
child kid son daughter baby toddler
mother mom mum mommy parent
father dad daddy parent
grandmother grandma granny grandparent
grandfather grandpa grandparent
sibling brother sister
husband wife spouse partner
boyfriend girlfriend partner
family relative
friend buddy pal
job work career profession occupation employ
boss employer supervisor
colleague coworker teammate
quit resign
salary pay wage income
company firm business startup
shop store
money cash fund
cost price expense
cheap affordable
expensive costly
buy purchase get acquire
begin start launch open
end finish complete
repair fix
make build create construct
choose pick select decide
plan intend
want wish hope
try attempt
help assist support aid
show display
talk speak chat discuss conversation
tell say mention share
ask question
answer reply respond
think believe opinion
like love enjoy favorite favourite prefer
hate dislike
learn study
teach instruct lesson
teacher instructor tutor
school college university class course
exam test quiz
travel trip journey vacation holiday visit
hike trek trail
run jog marathon race
car vehicle automobile
bike bicycle cycle
plane flight fly
house home apartment flat
move relocate
live reside
country nation
city town
street road
beach sea ocean coast
mountain hill
forest wood
sick ill illness disease
doctor physician
hospital clinic
medicine drug medication
hurt injure injury pain
exercise workout gym fitness
stress anxiety
relax destress unwind
happy glad joy
sad unhappy
angry mad upset
afraid scared fear
tired exhausted
food meal dish cuisine
eat dine
dinner supper
restaurant cafe diner
cook bake recipe
dessert cake
drink beverage
pet dog cat animal
dog puppy
cat kitten
movie film
book novel read
author writer
song music
band concert musician
instrument guitar piano violin
paint painting draw drawing art
picture photo photograph image painting
sport soccer football basketball
hobby pastime
volunteer charity donate
church faith religion
gift present
birthday party celebrate
wedding marry marriage
divorce separate
die death pass
born birth
war military army veteran soldier
big large huge
small little tiny
fast quick rapid
slow latency sluggish
new recent
old ancient
important significant crucial
difficult hard tough challenge
easy simple
beautiful pretty gorgeous
strange odd weird
name call
error bug exception failure crash
file document
folder directory path
chart plot graph figure diagram
dataset data table dataframe
column field feature
row record
delete remove drop
change modify edit update
code script program
function method
library package module
install setup
version release
model classifier network
score accuracy metric
parameter argument option setting
server host machine
database postgres sqlite sql
password credential token
phone mobile
computer laptop
clothes clothing outfit dress
color colour
deadline due
meeting appointment call
goal aim objective target
reason cause why
result outcome
idea suggestion
suggest recommend advise advice propose
problem issue trouble
approach way method
event festival
club group
win award prize
lose loss
customer client user
budget spend
""".strip().splitlines()

_FORMS = """
arise arose arisen|awake awoke awoken|bear borne|become became|begin began begun|bend bent|bite bitten
bleed bled|blow blew blown|break broke broken|bring brought|build built|burn burnt|buy bought
catch caught|choose chose chosen|come came|creep crept|deal dealt|dig dug|do done|draw drew drawn
dream dreamt|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed|feel felt
fight fought|find found|flee fled|fly flew flown|forget forgot forgotten|forgive forgave forgiven
freeze froze frozen|get got gotten|give gave given|go went gone|grow grew grown|hang hung|hear heard
hide hid hidden|hold held|keep kept|kneel knelt|know knew known|lay laid|lead led|lean leant|leap leapt
learn learnt|leave left|lend lent|light lit|lose lost|make made|mean meant|meet met
mistake mistook mistaken|overcome overcame|pay paid|prove proven|ride rode ridden|ring rang rung
rise risen|run ran|say said|see saw seen|seek sought|sell sold|send sent|sew sewn|shake shook shaken
shine shone|shoot shot|show shown|shrink shrank shrunk|sing sang sung|sink sank sunk|sit sat
sleep slept|slide slid|speak spoke spoken|spell spelt|spend spent|spin spun|spoil spoilt|stand stood
steal stole stolen|stick stuck|strike struck|strive strove|swear swore sworn|sweep swept|swell swollen
swim swam swum|swing swung|take took taken|teach taught|tear tore torn|tell told|think thought
throw threw thrown|understand understood|undergo underwent undergone|undertake undertook
wake woke woken|wear wore worn|weave wove woven|weep wept|win won|withdraw withdrew withdrawn
write wrote written|man men|woman women|child children|person people|foot feet|tooth teeth|mouse mice
goose geese|wife wives|knife knives|half halves|shelf shelves|wolf wolves|thief thieves
analysis analyses|hypothesis hypotheses|crisis crises|criterion criteria|matrix matrices
index indices|vertex vertices|appendix appendices|axis axes
""".replace("\n", "|")

IRREGULAR: dict[str, str] = {
    form: base for base, *forms in (group.split() for group in _FORMS.split("|") if group) for form in forms
}
"""Irregular form -> dictionary form ("bought" -> "buy"), both in lower case."""


@lru_cache(maxsize=1)
def groups() -> tuple[tuple[str, ...], ...]:
    """The groups of related words, each a tuple of lower-case words."""
    return tuple(tuple(line.split()) for line in _GROUPS)

"""Openers on namesakes, who did what to whom, facts taken back, times, money, and yes or no."""

from __future__ import annotations

from .openers import THREE, Row, asked

NAMESAKES = [
    Row("noted", "My colleague Jan works in Oslo.", (), ("My colleague Petra works in Berlin.",)),
    Row("noted", "My train to York leaves at 09:15.", (), ("My train to Leeds leaves at 07:45.",)),
    Row("noted", "The accuracy was 0.87 after epoch 5.", (), ("The accuracy was 0.81 after epoch 3.",)),
    Row("noted", "My lucky number is 13.", (), ("My favourite number is 7.",)),
    Row("noted", "Room 4 has 35 seats.", (), ("Room 3 has 20 seats.",)),
    Row("noted", "I was in Oslo in 2021.", (), ("I was in Rome in 2019.",)),
    Row("noted", "My lesson with Mr Roth is at 4 pm.", (), ("My lesson with Ms Weber is at 2 pm.",)),
    *asked(
        ("My colleague Petra works in Berlin.", "My colleague Jan works in Oslo."),
        ("Where does Petra work?", "My colleague Petra works in Berlin."),
        ("Where does my colleague Jan work?", "My colleague Jan works in Oslo."),
        ("Where does my colleague Tina work?", ""),
    ),
    *asked(
        ("My train to Leeds leaves at 07:45.", "My train to York leaves at 09:15."),
        ("When does my train to Leeds leave?", "My train to Leeds leaves at 07:45."),
        ("When does my train to York leave?", "My train to York leaves at 09:15."),
        ("When does my train to Hull leave?", ""),
    ),
    *asked(
        ("The accuracy was 0.81 after epoch 3.", "The accuracy was 0.87 after epoch 5."),
        ("What was the accuracy after epoch 3?", "The accuracy was 0.81 after epoch 3."),
        ("What was the accuracy after epoch 9?", ""),
    ),
    *asked(
        ("Room 3 has 20 seats.", "Room 4 has 35 seats."),
        ("How many seats does room 4 have?", "Room 4 has 35 seats."),
        ("How many seats does room 5 have?", ""),
    ),
    *asked(
        ("I was in Rome in 2019.", "I was in Oslo in 2021."),
        ("When was I in Rome?", "I was in Rome in 2019."),
        ("Where was I in 2021?", "I was in Oslo in 2021."),
    ),
    *asked(
        ("My favourite number is 7.", "My lucky number is 13."),
        ("What is my favourite number?", "My favourite number is 7."),
    ),
]

ROLES = [
    *asked(
        ("Nadia taught Omar.",),
        ("Who taught Nadia?", ""),
        ("Who taught Omar?", "Nadia taught Omar."),
        ("Who did Nadia teach?", "Nadia taught Omar."),
        ("Did Omar teach Nadia?", ""),
    ),
    *asked(
        ("Carla owes Ben 40 euros.",),
        ("How much does Ben owe Carla?", ""),
        ("How much does Carla owe Ben?", "Carla owes Ben 40 euros."),
        ("Who owes Carla money?", ""),
    ),
    *asked(("I helped Rita.",), ("Who helped me?", ""), ("Who did I help?", "I helped Rita.")),
    *asked(("The cat chased the dog.",), ("Did the dog chase the cat?", ""), ("Who chased the cat?", "")),
    *asked(
        ("Marta hired Sven in 2020.",),
        ("Who hired Sven?", "Marta hired Sven in 2020."),
        ("Who hired Marta?", ""),
        ("When did Marta hire Sven?", "Marta hired Sven in 2020."),
        ("When did Sven hire Marta?", ""),
    ),
    *asked(
        ("Lena is Karl's mother.",),
        ("Who is Karl's mother?", "Lena is Karl's mother."),
        ("Who is Lena's mother?", ""),
    ),
    *asked(
        ("I bought a bike from Paul.",),
        ("Who bought a bike from me?", ""),
        ("Who did I buy the bike from?", "I bought a bike from Paul."),
    ),
]

WITHDRAWN = [
    Row("corrected", "Sorry, I meant York.", ("Leeds", "York"), ("I work in Leeds.",)),
    Row("corrected", "Where do I work?", ("Leeds", "York"), ("I work in Leeds.", "Sorry, I meant York.")),
    Row(
        "corrected",
        "What is my cat called?",
        ("Minka", "Mira"),
        ("My cat is called Minka.", "Actually she's called Mira."),
    ),
    *asked(
        ("My cat is called Minka.", "I was joking, I have no cat."),
        ("What is my cat called?", ""),
    ),
    *asked(("I work at Siemens.", "I don't work at Siemens any more."), ("Where do I work?", "")),
    *asked(("The meeting is on Friday.", "The meeting is cancelled."), ("When is the meeting?", "")),
    *asked(("My boss is Mr Hill.", "Mr Hill is no longer my boss."), ("Who is my boss?", "")),
    Row(
        "corrected",
        "When is the deadline of the report?",
        ("3 June", "10 June"),
        (
            "The deadline of the report is 3 June.",
            "About the report: the deadline was moved to 10 June.",
        ),
    ),
    Row(
        "corrected",
        "What is my favourite song?",
        ("Yesterday", "Imagine"),
        ('My favourite song is "Yesterday".', 'My favourite song is "Imagine".'),
    ),
]

TIMES_AND_MONEY = [
    Row(
        "corrected", "Our standup is at 9:45 am now.", ("9:15 am", "9:45 am"), ("Our standup is at 9:15 am.",)
    ),
    Row("corrected", "The battery is at 60 %.", ("85 %", "60 %"), ("The battery is at 85 %.",)),
    Row(
        "corrected",
        "The gym costs 34,90 € a month.",
        ("29,90 €", "34,90 €"),
        ("The gym costs 29,90 € a month.",),
    ),
    Row(
        "corrected",
        "When is the workshop?",
        ("14 June", "15 June"),
        ("The workshop is on 14 June in the library.", "No, the workshop is on 15 June in the library."),
    ),
    Row(
        "quote",
        "Where is the workshop?",
        ("No, the workshop is on 15 June in the library.",),
        ("The workshop is on 14 June in the library.", "No, the workshop is on 15 June in the library."),
    ),
    *asked(
        ("The gym costs 29,90 € a month.",), ("How much does the gym cost?", "The gym costs 29,90 € a month.")
    ),
    *asked(
        ("The new laptop cost 1.299,00 €.",),
        ("How much did the new laptop cost?", "The new laptop cost 1.299,00 €."),
        ("What did the laptop cost?", "The new laptop cost 1.299,00 €."),
        ("How much did the phone cost?", ""),
    ),
    *asked(
        ("Lunch is at 12:30 in the canteen.",),
        ("When is lunch?", "Lunch is at 12:30 in the canteen."),
        ("Where is lunch?", "Lunch is at 12:30 in the canteen."),
    ),
    *asked(
        ("The pharmacy opens at 8 and closes at 18:30.",),
        ("When does the pharmacy close?", "The pharmacy opens at 8 and closes at 18:30."),
        ("When does the pharmacy open?", "The pharmacy opens at 8 and closes at 18:30."),
        ("When does the bakery open?", ""),
    ),
    *asked(
        ("The project started in March and ends in July.",),
        ("When does the project end?", "The project started in March and ends in July."),
        ("When did the project start?", "The project started in March and ends in July."),
    ),
    *asked(
        ("Tim's birthday is on 2 May.", "Tina's birthday is on 9 May."),
        ("When is Tim's birthday?", "Tim's birthday is on 2 May."),
        ("When is Tom's birthday?", ""),
    ),
    *asked(
        ("On Monday I have maths, on Tuesday I have art.",),
        ("What do I have on Tuesday?", "On Monday I have maths, on Tuesday I have art."),
        ("What do I have on Wednesday?", ""),
    ),
]

YES_OR_NO = asked(
    THREE,
    ("Is it true that I live in Lima?", "I live in Lima."),
    ("Do I live in Lima or in Cusco?", "I live in Lima."),
) + asked(
    ("I am not vegetarian.", "I don't speak Russian.", "My sister doesn't eat fish."),
    ("Am I vegetarian?", "I am not vegetarian."),
    ("Do I speak Russian?", "I don't speak Russian."),
    ("Which languages do I speak?", ""),
    ("What does my sister eat?", ""),
    ("Does my sister eat fish?", "My sister doesn't eat fish."),
    ("Does my sister speak Russian?", ""),
)

NAMESAKES_AND_MORE: list[Row] = NAMESAKES + ROLES + WITHDRAWN + TIMES_AND_MONEY + YES_OR_NO

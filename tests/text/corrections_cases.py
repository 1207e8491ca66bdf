"""What users say one after the other, with and without corrections: (messages, (the corrected, its correction)).

Messages are numbered from 1 on, as turns are.
"""

from __future__ import annotations

CORRECTED: list[tuple[tuple[str, ...], tuple[int, int]]] = [
    (("My deadline is 3 May.", "I like tea.", "My deadline is 10 May."), (1, 3)),
    (
        ("The exam is on Tuesday at 9 am.", "Which chapters matter?", "The exam is on Thursday at 11 am."),
        (1, 3),
    ),
    (("Our budget is $5,000.", "Draft a plan for the launch.", "Our budget was raised to $7,500."), (1, 3)),
    (("My sister lives in Lima.", "She is a nurse.", "Actually, my sister lives in Cusco."), (1, 3)),
    (("The batch size is 32.", "Why is training slow?", "I changed the batch size to 64."), (1, 3)),
    (("My dog is called Bruno.", "He is two.", "Sorry, my dog is called Max."), (1, 3)),
    (
        (
            "We have 12 participants in the study.",
            "Is that enough?",
            "We now have 15 participants in the study.",
        ),
        (1, 3),
    ),
    (("The learning rate is 0.01.", "Plot the loss.", "Set the learning rate to 0.001."), (1, 3)),
    (("Send the report to Marta by Friday.", "Thanks.", "Send the report to Marta by Monday."), (1, 3)),
    (("Our project is called Aurora.", "Suggest a logo.", "We renamed the project to Borealis."), (1, 3)),
    (("The flight leaves at 18:40.", "How long to the airport?", "The flight leaves at 21:15 now."), (1, 3)),
    (
        ("My manager is Helen Park.", "Write her a short note.", "My manager is Tom Weiss since Monday."),
        (1, 3),
    ),
    (
        ("The dataset has 1,200 rows.", "Show the columns.", "After cleaning, the dataset has 1,164 rows."),
        (1, 3),
    ),
    (("I am 34 years old.", "What pension do I need?", "I turned 35, so I am 35 years old."), (1, 3)),
    (("The server runs Ubuntu 22.04.", "List its services.", "The server runs Ubuntu 24.04 now."), (1, 3)),
    (
        ("The rent is 850 euros a month.", "Make a budget.", "Correction: the rent is 920 euros a month."),
        (1, 3),
    ),
    (
        (
            "The kick-off meeting is in Berlin.",
            "Find a hotel.",
            "The kick-off meeting is in Hamburg instead.",
        ),
        (1, 3),
    ),
    (("The deadline for the grant is 15 June.", "What is left?", "The deadline moved to 22 June."), (1, 3)),
    (("The threshold was 0.5.", "Count the false positives.", "I raised the threshold to 0.7."), (1, 3)),
    (("Our office is on the 4th floor.", "Print a map.", "Our office is on the 7th floor, sorry."), (1, 3)),
]

SOUND: list[tuple[str, ...]] = [
    ("My friend Tom lives in Madrid.", "My friend Kim lives in Paris."),
    ("My dog Bruno is 3 years old.", "My dog Max is 4 years old."),
    ("My meeting with Ana is on Monday.", "My meeting with Bob is on Tuesday."),
    ("My flight to Lima is on Monday.", "My flight to Rome is on Tuesday."),
    ("The loss was 0.5 after epoch 1.", "The loss was 0.3 after epoch 2."),
    ("My class on Monday is in room 12.", "My class on Friday is in room 15."),
    ("The meeting is on Friday.", "The meeting is at 4 pm."),
    ("The deadline for the report is 3 May.", "The deadline for the slides is 10 May."),
    ("Tom scored 88 points.", "Kim scored 91 points."),
    ("df has 3 columns.", "df has 900 rows."),
    ("I have two sons.", "I have a meeting at 3 pm.", "I have an appointment with Dr. Lee on Tuesday."),
    ("The train to Basel takes 3 hours.", "The bus to Basel takes 5 hours."),
    ("What is 3 times 4?", "What is 3 times 5?", "And 3 times 6?"),
    ("Chapter 1 has 20 pages.", "Chapter 2 has 20 pages.", "Chapter 3 has 34 pages."),
    ("Explain gradient descent in 3 sentences.", "Explain backpropagation in 5 sentences."),
    ("In 2022 sales were 4.1 million.", "In 2023 sales were 4.8 million.", "In 2024 sales were 5.2 million."),
    ("My mother is from Peru.", "My father is from Chile.", "My grandmother is from Spain."),
    ("We visited Rome in May.", "We visited Naples in June.", "I loved Rome."),
    ("The red box weighs 2 kg.", "The blue box weighs 3 kg."),
    ("Model A reached 91 % accuracy.", "Model B reached 93 % accuracy.", "Model A needs 4 GB."),
]

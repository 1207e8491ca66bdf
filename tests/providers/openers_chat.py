"""Openers that ask for no fact (small talk, general knowledge, orders), and those with typos or code."""

from __future__ import annotations

from .openers import LIFE, THREE, all_of, asked

SMALL_TALK = all_of(
    "demo",
    THREE,
    "hello",
    "Hi!",
    "hey there",
    "Good morning",
    "thanks",
    "Thank you so much!",
    "ok",
    "cool",
    "How are you?",
    "What's up?",
    "lol",
    "bye",
    "you are great",
    "yes",
    "test",
    "Are you there?",
    "nice to meet you",
    "who are you?",
    "Are you ChatGPT?",
    "What can you do?",
    "what is your name?",
    "are you a real AI",
    "Which model are you?",
    "help",
    "?",
)

GENERAL = all_of(
    "demo",
    THREE,
    "What is gradient descent?",
    "What is the capital of France?",
    "Why is the sky blue?",
    "Who wrote Don Quixote?",
    "How do I sort a list in Python?",
    "what is a dog",
    "2+2",
    "What is 2 + 2?",
    "what's 17 times 23?",
    "How much is 15% of 80?",
    "How many days are in a year?",
    "What's the weather like?",
    "What day is it today?",
    "how does a neural network learn",
    "What is the meaning of life?",
    "difference between a list and a tuple",
    "What is the population of Lima?",
    "how long do dogs live?",
    "Is Pluto a planet?",
    "When did World War II end?",
)

IMPERATIVES = all_of(
    "demo",
    THREE,
    "Explain gradient descent.",
    "Give a simple example.",
    "Write a poem about my dog.",
    "Translate this into Spanish: My dog is called Rex.",
    "explain recursion like I'm five",
    "Write a Python function that reverses a string.",
    "Tell me a joke",
    "Plot a histogram of the data",
    "Fix this code: for i in range(10) print(i)",
    "Please help me with my homework",
    "Make a list of fruits",
    "Let's play a game",
    "Forget everything",
    "Pretend you are a pirate",
    "Can you write a haiku?",
    "Could you please explain what a p-value is?",
    "Repeat after me: my dog is called Rex",
    "show me how to use pandas",
)

TYPOS = asked(
    THREE,
    ("waht is my dog called?", "My dog is called Bruno."),
    ("waht is my dgo called", "My dog is called Bruno."),
    ("whats my dog called", "My dog is called Bruno."),
    ("what is my dog caled?", "My dog is called Bruno."),
    ("wat is my dogs name", "My dog is called Bruno."),
    ("what si my dog called", "My dog is called Bruno."),
    ("wehre do i live?", "I live in Lima."),
    ("were do I live?", "I live in Lima."),
    ("where do i liev", "I live in Lima."),
    ("whre do i live", "I live in Lima."),
    ("when is my deadlien?", "My deadline is 3 May."),
    ("wen is my deadline", "My deadline is 3 May."),
    ("when is my dedline", "My deadline is 3 May."),
    ("whens my deadline", "My deadline is 3 May."),
    ("WHAT IS MY DOG CALLED???", "My dog is called Bruno."),
    ("what   is my  dog called ?", "My dog is called Bruno."),
    ("what is my doll called", ""),
    ("what is my frog called", ""),
    ("what is my headline", ""),
) + asked(
    ("my dog is caled bruno", "i live in lima", "my exma is on friday", "my house is called Villa Sol"),
    ("What is my dog called?", "my dog is caled bruno"),
    ("where do i live", "i live in lima"),
    ("when is my exam?", "my exma is on friday"),
    ("What is my horse called?", ""),
)

CODE = (
    asked(
        ("x = 3", "learning_rate = 0.01", 'my_dog = "Bruno"', "config = {'port': 8080}"),
        ("what is x?", "x = 3"),
        ("What is the value of x?", "x = 3"),
        ("what's learning_rate", "learning_rate = 0.01"),
        ("What is `x`?", "x = 3"),
        ("what is config?", "config = {'port': 8080}"),
        ("what is y?", ""),
        ("What is my dog called?", ""),
        ("what is the value of learning_rate", "learning_rate = 0.01"),
    )
    + all_of(
        "noted",
        (),
        "x = 3",
        "def f(x):\n    return x + 1",
        "```python\nimport pandas as pd\ndf = pd.read_csv('a.csv')\n```",
        '{"name": "Ana", "age": 23}',
        "a,b,c\n1,2,3\n4,5,6",
        "Traceback (most recent call last):\n  File \"a.py\", line 1, in <module>\nKeyError: 'age'",
    )
    + asked(
        ("```python\nbatch_size = 32\nepochs = 10\nmodel.fit(x, y)\n```",),
        ("what is batch_size?", "batch_size = 32"),
        ("What is the value of epochs?", "epochs = 10"),
        ("what is momentum set to in my code?", ""),
    )
    + all_of("demo", LIFE, "print('hello')", "how do I read a csv in pandas?", "What does `len` do?")
)

"""Conversations whose topics are known: a blank line stands where the topic changes; "question | reply" each."""

from __future__ import annotations

TUTORING = """
What is gradient descent? | An optimisation method: it follows the negative gradient of the loss downhill, step by step.
Why the negative gradient? | The gradient points where the loss grows fastest, so its negative is the steepest way down.
How do I choose the learning rate? | Start with 0.01. Too large a learning rate diverges, too small a one converges slowly.
My loss oscillates. | Then the learning rate is too high for gradient descent; halve it and watch the loss again.
And momentum, does it help? | Momentum averages past gradients, which damps oscillation of the loss.

Next chapter: decision trees. How does a tree choose a split? | A decision tree tries each feature and threshold and keeps the split with the lowest impurity.
What is Gini impurity? | The chance that two random samples of a node belong to different classes; a pure node has Gini 0.
When does it stop splitting? | When a node is pure, or at a maximum depth or minimum number of samples in a leaf.
So pruning a tree means what? | Removing branches whose splits bring too little, so that the tree overfits less.
Is a random forest many trees? | Yes: many decision trees, each on a bootstrap sample with random features, and they vote.

Can you help me plan the exam week? | Sure. List the exams with their dates, and we spread the revision days.
Statistics is on Monday, databases on Thursday. | Then revise statistics at the weekend, and databases from Tuesday to Wednesday.
How many hours a day should I study? | Four focused hours a day before each exam, with a free evening.
When do I sleep before the exam? | Stop revision at nine in the evening and sleep eight hours before the exam day.
"""

KITCHEN = """
I want to bake sourdough bread. Where do I begin? | With a starter: mix flour and water and feed it every day for a week.
My starter smells of acetone. | It is hungry. Feed the starter twice a day with equal flour and water.
What flour is best for the bread? | Strong bread flour, with some rye flour to give the sourdough flavour.
How long does the dough rise? | Four hours at room temperature, then a night in the fridge for the sourdough.
The crust is too hard. | Bake the bread with steam for twenty minutes and lower the oven afterwards.

Different question: we are flying to Lisbon in May. What should we see? | The Alfama quarter, the Belém tower, and a tram ride through Lisbon.
Is a day trip to Sintra worth it? | Yes, Sintra's palaces are forty minutes by train from Lisbon.
Which hotel area is quiet? | Príncipe Real in Lisbon is quiet and central; hotels there are small.
How do we get from the airport to the hotel? | The metro from the airport takes half an hour; a taxi to the hotel costs fifteen euros.
Will it be warm in May? | About 22 degrees in Lisbon in May, with cool evenings, so bring a jacket for the trip.

My bike makes a clicking noise when I pedal. | Check the pedals and the bottom bracket; a dry chain clicks as well.
The chain is new. | Then tighten the crank bolts and grease the pedal threads of the bike.
It still clicks when I brake. | Then the brake pads rub the rim: clean the rim and true the wheel.
What grease do I use? | Lithium grease for threads and bearings, chain oil only for the bike's chain.
"""

DEBUGGING = """
My pandas merge gives more rows than I had. | The key has duplicates in the right dataframe, so the merge multiplies rows.
How do I find duplicate keys? | df[df.duplicated("key", keep=False)] lists rows of the dataframe whose key repeats.
I only want the last row for each key. | Sort the dataframe by date and call drop_duplicates("key", keep="last") before the merge.
Now the merge has NaN values. | Keys missing on the right: use how="inner" or fill the NaN after the merge.

Now git: I committed to the wrong branch. | Create the right branch at this commit, then reset the wrong branch one commit back.
I already pushed. | Then revert the commit on the pushed branch instead of a reset, so that nobody's history breaks.
How do I move one commit over to another branch? | git cherry-pick with the commit's hash, while on the branch that needs it.
There is a merge conflict in the cherry-pick. | Edit the conflicting file, git add it, and git cherry-pick --continue.
How can I undo the last commit but keep the changes? | git reset --soft HEAD~1 leaves the changes staged.

My docker container exits at once. | Look at docker logs: the command of the container ended or failed.
It says permission denied on the entrypoint. | Make the entrypoint script executable in the Dockerfile: RUN chmod +x entrypoint.sh.
The image is 2 GB. | Use a slim base image and a multi-stage Dockerfile, so that build tools stay out of the image.
How do I keep data between containers? | Mount a volume: docker run -v data:/var/lib/app keeps files when the container goes.
And ports? | Publish the port with -p 8080:80 when the docker container starts.
"""

SCHOOL = """
Why did the Roman republic fall? | Civil wars between generals such as Caesar and Pompey broke the power of the senate.
What did Caesar do in Gaul? | He conquered Gaul in eight years, and the loyal legions made Caesar a danger to the senate.
Why was he murdered? | Senators led by Brutus feared that Caesar would end the republic and be king.
Who came after him? | Octavian, who as Augustus became the first Roman emperor and kept the senate for show.

Explain photosynthesis for my biology class. | Plants turn light, water and carbon dioxide into sugar and oxygen in the chloroplasts.
What does chlorophyll do? | Chlorophyll absorbs red and blue light and gives the energy to split water in photosynthesis.
Is it true at night? | Without light photosynthesis stops, and the plant only respires: it takes oxygen and gives carbon dioxide.
Which factors limit it? | Light, carbon dioxide and temperature limit the rate of photosynthesis.
What is the Calvin cycle? | The part of photosynthesis that builds sugar from carbon dioxide, in the stroma of the chloroplast.

How do I solve x^2 - 5x + 6 = 0? | Factor the quadratic: (x - 2)(x - 3) = 0, so x is 2 or 3.
And if it does not factor? | Then use the quadratic formula with the discriminant b^2 - 4ac of the equation.
What does a negative discriminant mean? | The quadratic equation has no real solutions.
Where is the vertex of the parabola? | At x = -b / 2a; put that into the quadratic to get its height.

Write a short poem about rain for my English homework. | Rain taps a tale on tin and tile, and stays to talk a little while.
Make the poem sadder. | Rain taps a name on tin and tile, a name that leaves us all the while.
Add a second verse that rhymes. | The gutters weep, the windows too; the poem's last wet word is you.
"""

WORK = """
Draft an email to the client about the delay. | Dear client, the delivery moves by a week; the delay comes from a late supplier.
Make the email more apologetic. | Dear client, we are sorry for the delay and will credit the shipping of the delivery.
Mention that the supplier changed. | We replaced the supplier who caused the delay, so the next delivery to the client is safe.
Shorter please, three lines. | Sorry for the delay. The supplier is replaced. Delivery to you is next Friday.

How do I write a SQL query for monthly revenue? | SELECT date_trunc('month', paid_at), SUM(amount) FROM orders GROUP BY 1.
Exclude refunded orders. | Add WHERE refunded = false to the query before the GROUP BY.
It is slow on the orders table. | Create an index on orders(paid_at), and the monthly revenue query reads less of the table.
Can I compare with last year? | Use LAG(SUM(amount), 12) OVER (ORDER BY month) in the revenue query.
What does LAG do at the start of the table? | LAG returns NULL for the first twelve rows of the query.

I have an interview with a candidate for the designer role. What should I ask? | Ask the candidate to walk through one design from the portfolio, from problem to result.
How do I judge the portfolio? | See whether the designer names constraints and what users did with the design.
Any questions that are not allowed? | Do not ask a candidate about family, age, health or religion in an interview.
How long should it take? | An hour: the interview proper forty minutes, then the candidate's questions.

What laptop should I buy under 1000 euros? | One with 16 GB of memory and a good screen; battery matters more than the processor.
Is 8 GB of memory enough? | For browsing yes, for notebooks with data a laptop needs 16 GB of memory.
Which screen size? | A 14 inch screen is the best balance of weight and room for a laptop.
"""

HEALTH = """
I started running last week and my shins hurt. | Shin splints: rest a few days, then run on soft ground and in newer shoes.
How often should a beginner run? | Three times a week, with a rest day between each run.
Do I need special shoes? | Running shoes with cushioning that fit your gait prevent shin pain.
What is a good plan for 5 kilometres? | Alternate running and walking, and run a little longer each week for eight weeks.
Should I stretch before a run? | Warm up by walking before the run, and stretch after it.

My daughter wants a kitten. What do we need? | A litter box, food for kittens, a scratching post, and a visit to the vet.
Which vaccinations does it get? | The vet gives a kitten two shots against cat flu and panleukopenia.
It scratches the sofa. | Put the scratching post beside the sofa and praise the kitten when it uses it.
How often do I clean the litter box? | Scoop the litter every day and change the whole box each week, or the cat avoids it.

I would like to learn the guitar. Which one first? | An acoustic guitar with nylon strings is gentle on a beginner's fingers.
My fingers hurt from the strings. | Normal: practise ten minutes twice a day until the fingertips harden; lighter strings help.
Which chords come first? | E minor, G, C and D: with these four chords you play hundreds of songs.
How do I change chords faster? | Practise one pair of chords for a minute with a metronome and count the changes.
How do I tune it? | Tune the guitar's strings to E A D G B E with a clip-on tuner.
"""

CHINESE = """
什么是机器学习？ | 机器学习让计算机从数据中学习规律，而不是写死规则。
监督学习和无监督学习有什么区别？ | 监督学习的数据有标签，无监督学习的数据没有标签。
训练数据太少怎么办？ | 可以做数据增强，或者用预训练的机器学习模型。
怎么知道模型过拟合了？ | 训练数据上的误差小，验证数据上的误差大，模型就过拟合了。

我想做红烧肉，需要什么材料？ | 五花肉、酱油、冰糖、料酒、姜和葱。
五花肉要先焯水吗？ | 五花肉冷水下锅焯水，去掉血沫，红烧肉更干净。
要炖多久？ | 小火炖一个小时，五花肉软烂，最后大火收汁。
冰糖可以换成白糖吗？ | 可以，但是冰糖炒的红烧肉颜色更亮。

去北京旅游，哪些景点要去？ | 故宫、长城、天坛和颐和园，北京的景点很多。
长城去哪一段？ | 慕田峪长城人少，从北京市区坐车两个小时。
故宫要提前订票吗？ | 故宫的门票要提前七天在网上预订，景点当天不卖票。
"""

NEAR = """
How do I read a CSV file in Python? | Use pandas.read_csv with the file's path; it guesses the column types of the CSV.
The file uses semicolons. | Pass sep=";" to read_csv, and decimal="," if numbers in the CSV use commas.
It fails with a UnicodeDecodeError. | The CSV file is in another encoding: pass encoding="latin-1" to read_csv.
How do I read only some columns? | read_csv takes usecols with a list of column names.

Now I want to plot the temperature by month. | Group by month, take the mean, and call plot.bar() on it with matplotlib behind.
Add labels to the axes of the plot. | ax.set_xlabel("month") and ax.set_ylabel("temperature") label the axes.
The labels of the months overlap. | Rotate the tick labels of the plot with ax.tick_params(axis="x", rotation=45).
Save the plot as an image. | fig.savefig("plot.png", dpi=150) saves the matplotlib figure.
Can I draw two plots side by side? | plt.subplots(1, 2) makes a figure with two axes for the plots.

How do I write a unit test for my function? | Write a function test_... that calls it and asserts what it returns; pytest finds the test.
And for errors? | with pytest.raises(ValueError): calls the function and the test fails when nothing is raised.
How do I run one test only? | pytest path::test_name runs this one test.
Several inputs for one test? | @pytest.mark.parametrize runs the test function once for each input.
My test needs a temporary folder. | Ask for the tmp_path fixture of pytest in the test's arguments.
"""

HELD_OUT_GARDEN = """
My tomato plants have yellow leaves. | Lower leaves that yellow lack nitrogen; feed the tomatoes and water them evenly.
How often should I water them? | Water tomatoes deeply twice a week; wet leaves bring blight.
What is blight? | A fungus: brown spots on tomato leaves and fruit. Remove those leaves at once.
Can I still eat the fruit? | Tomatoes without spots are fine to eat.
When do I plant them next year? | Plant tomatoes out after the last frost in May.

How does a heat pump work? | It moves heat from outside air into the house with a compressor and a refrigerant.
Does it work in winter? | Yes, a heat pump still finds heat at minus ten degrees, with more electricity.
What about noise? | The compressor's fan hums at 50 decibels; keep the heat pump away from the bedroom.
What does it cost to run? | Divide the heat you need by the pump's efficiency of three or four to get the electricity.

Tell me about the French revolution. | In 1789 the estates met, the Bastille fell, and the king lost his absolute power in France.
Who was Robespierre? | The head of the Jacobins, who led the terror of the revolution until 1794.
What happened to the king? | Louis XVI was tried by the convention and guillotined in January 1793.
How did it end? | Napoleon took power in 1799 and ended the revolution as first consul.
"""

HELD_OUT_STATISTICS = """
What is a p-value? | The chance of data at least as extreme as yours if the null hypothesis is true.
So 0.03 means the hypothesis is false? | No: a p-value of 0.03 is about the data under the null hypothesis, not about the hypothesis.
What is the significance level? | The threshold, often 0.05, below which a p-value makes you reject the null hypothesis.
And power? | The chance that the test rejects a null hypothesis that is false.

How do I do a linear regression in Python? | With statsmodels: sm.OLS(y, sm.add_constant(X)).fit() estimates the regression coefficients.
What does R squared tell me? | The share of the variance of y that the regression explains.
My residuals fan out. | The variance of the residuals is not constant: use robust errors, or a log of y in the regression.
Two predictors are correlated. | Collinear predictors make the regression coefficients unstable; drop one or use ridge.
What is ridge? | Regression with a penalty on the squared coefficients, which shrinks them.

I need a present for my father who likes fishing. | A good fishing knife, a headlamp, or a day with a guide at a river.
He has all the fishing gear. | Then a subscription to a fishing magazine, or smoked trout from a river farm.
Something under 30 euros? | A thermos mug for mornings at the river, or a book of fishing stories.

My cat does not eat. | A cat that eats nothing for a day should see the vet; warm its food first.
It drinks a lot. | Drinking much and eating little can be the kidneys: have the vet test the cat's blood.
What food is good for kidneys? | Kidney diets have less phosphorus; the vet sells such cat food.
"""

HELD_OUT_CAREER = """
Review my CV please: I am a nurse with six years in intensive care. | Put the intensive care years first in the CV, with numbers of beds and shifts.
Should the CV have a photo? | Not in Britain or America; in Germany a photo on the CV is still usual.
How long may it be? | Two pages; a CV of a nurse with six years needs no more.
And the cover letter? | One page: why this hospital, what your intensive care years bring to it, when you can begin.

What is the difference between a stock and a bond? | A stock is a share of a company; a bond is a loan that pays interest.
Which is riskier? | Stocks swing more than bonds; over twenty years stocks have paid more.
What is an index fund? | A fund that buys all the stocks of an index, at low cost.
How much should I invest a month? | What is left after three months of savings are set aside; the same sum each month in the fund.
Do I pay taxes on it? | On dividends and on gains when you sell the fund's shares; bond interest is taxed, too.

Explain how vaccines work. | They show the immune system a harmless piece of a virus, so that it makes antibodies.
What are antibodies? | Proteins of the immune system that bind to a virus and mark it.
Why do we need boosters? | Antibodies wane; a booster vaccine reminds the immune system.
How is mRNA different? | An mRNA vaccine carries the instructions, and cells make the virus's piece themselves.
"""

HELD_OUT_MIXED = """
I am writing a crime novel set in Oslo. Help me with the plot. | A detective finds that the victim in the fjord had been dead for years on paper.
Give the detective a flaw. | The detective cannot lie, which makes every interrogation in the novel a risk.
Who is the murderer? | The clerk who declared the victim dead: the novel's quietest voice.
What is a good title? | "Dead on Paper": the title names the plot's trick before the detective sees it.
And the first sentence? | "The man in the fjord had died twice, and nobody had minded the first time."

How do I speed up my website? | Compress the images, cache static files, and send less JavaScript to the browser.
How do I measure it? | Lighthouse in the browser measures loading; look at the largest paint of the website.
The images are 5 MB each. | Serve images as WebP at the size they are shown, and load lazily those below.
What about fonts? | Subset the fonts, host them with the website, and swap them in after the text shows.

What is the capital of Australia? | Canberra, not Sydney.
Why not Sydney? | Sydney and Melbourne both wanted it, so Australia built Canberra between them as capital.
How many people live there? | About 470,000 people live in Canberra.
Is it worth visiting? | Yes: Canberra has Australia's national museums, and the lake.
"""


def split(conversation: str) -> list[list[tuple[str, str]]]:
    """The topics of a conversation, each a list of (question, reply)."""
    return [
        [(question.strip(), reply.strip()) for question, reply in (line.split("|", 1) for line in topic.splitlines())]
        for topic in conversation.strip().split("\n\n")
    ]


WRITTEN_TO = {
    "tutoring": TUTORING,
    "kitchen": KITCHEN,
    "debugging": DEBUGGING,
    "school": SCHOOL,
    "work": WORK,
    "health": HEALTH,
    "chinese": CHINESE,
    "near": NEAR,
}
"""The conversations that thresholds were chosen on."""

HELD_OUT = {
    "garden": HELD_OUT_GARDEN,
    "statistics": HELD_OUT_STATISTICS,
    "career": HELD_OUT_CAREER,
    "mixed": HELD_OUT_MIXED,
}
"""Conversations that they were not chosen on."""

"""What somebody told in a language, and the question about it later, in the forms that grammar gives its words.

`SEEN` was at hand when the rules for terms were made, `UNSEEN` was not. `SMALL_TALK` stands in between.
"""

from __future__ import annotations


def _pairs(table: str) -> tuple[tuple[str, str], ...]:
    rows = (line.split(" | ") for line in table.strip().splitlines())
    return tuple((told.strip(), asked.strip()) for told, asked in rows)


SEEN = {
    "Korean": _pairs("""
        여권은 서랍 안에 있어요. | 여권을 어디에 두었죠?
        제 여동생은 부산에서 살아요. | 여동생이 사는 곳이 어디예요?
        우리 서버의 주소는 10.0.0.7이에요. | 서버 주소가 뭐였죠?
        저는 땅콩 알레르기가 있어요. | 알레르기를 일으키는 음식이 뭐예요?
        보고서는 김 대리가 씁니다. | 보고서를 누가 쓰나요?
        집에서 회사까지 자전거로 다녀요. | 회사에 어떻게 가나요?
        책은 도서관에 반납했어요. | 책을 어디로 가져갔나요?
        예산은 이백만 원입니다. | 예산이 얼마예요?
        제 고양이 이름은 나비예요. | 고양이를 뭐라고 부르나요?
        발표는 목요일 오후로 옮겼어요. | 발표가 언제로 바뀌었죠?"""),
    "Finnish": _pairs("""
        Passini on kirjahyllyssä. | Mistä löydän passin?
        Siskoni asuu Tampereella. | Missä siskosi on nyt?
        Palvelimen osoite on 10.0.0.7. | Mistä osoitteesta palvelimemme löytyy?
        Olen allerginen pähkinöille. | Mikä allergia minulla on?
        Raportin kirjoittaa Matti. | Kuka tekee raporttia?
        Koirani nimi on Musti. | Miksi kutsun koiraa?
        Lainasin kirjan kirjastosta. | Mistä sain ne kirjat?
        Budjetti on kaksi miljoonaa euroa. | Kuinka suuri budjettimme oli?
        Kokous siirtyi torstaille. | Milloin kokousta pidetään?
        Autoni on punainen. | Minkä värisen auton ostin?"""),
    "Turkish": _pairs("""
        Pasaportum çekmecede. | Pasaportumu nereye koydum?
        Kız kardeşim İzmir'de yaşıyor. | Kardeşimin evi hangi şehirde?
        Sunucunun adresi 10.0.0.7. | Sunucumuza hangi adresten ulaşılır?
        Fıstığa alerjim var. | Hangi yiyecek bende alerjiye yol açıyor?
        Raporu Ayşe yazıyor. | Raporumuzu kim hazırlayacak?
        Köpeğimin adı Karabaş. | Köpeğime ne isim verdim?
        Kitapları kütüphaneye geri verdim. | Kitaplarımı nereye bıraktım?
        Bütçemiz iki milyon lira. | Bütçenin büyüklüğü ne kadar?
        Toplantı perşembeye ertelendi. | Toplantımız hangi gün?
        Arabam kırmızı. | Arabamın rengi ne?"""),
    "Russian": _pairs("""
        Моя собака — овчарка. | Какой породы собаку я держу?
        Моя сестра живёт в Казани. | В каком городе у сестры квартира?
        Адрес сервера 10.0.0.7. | По какому адресу доступны наши серверы?
        У меня аллергия на арахис. | От чего у меня бывает приступ аллергии?
        Отчёт пишет Анна. | Кто работает над отчётом?
        Книги я вернул в библиотеку. | Куда делась книга?
        Бюджет проекта два миллиона рублей. | Сколько денег в бюджете?
        Совещание перенесли на четверг. | Когда мы все будем на совещании?
        Машина у меня красная. | Какого цвета я купил машину?
        Мою кошку зовут Мурка. | Какое имя у кошки?"""),
    "German": _pairs("""
        Mein Reisepass liegt in der Schublade. | Wo finde ich die Reisepässe?
        Meine Schwester wohnt in Köln. | In welcher Stadt leben deine Schwestern?
        Die Adresse des Servers ist 10.0.0.7. | Unter welchen Adressen sind unsere Server erreichbar?
        Ich bin gegen Erdnüsse allergisch. | Welche Allergien habe ich?
        Den Bericht schreibt Anna. | Wer arbeitet an diesen Berichten?
        Unser Hund heißt Bello. | Welche Namen haben wir unseren Hunden gegeben?
        Die Bücher habe ich der Bibliothek zurückgegeben. | Was wurde aus meinem geliehenen Buch?
        Das Budget beträgt zwei Millionen Euro. | Wie hoch ist der Betrag unseres Budgets?
        Die Besprechung wurde auf Donnerstag verschoben. | Auf wann haben wir alle Besprechungen verlegt?
        Mein Auto ist rot. | Welche Farbe haben eure Autos?"""),
}
UNSEEN = {
    "Korean": _pairs("""
        기차표는 가방에 넣었어요. | 기차표가 어디에 있죠?
        제 남편은 간호사로 일해요. | 남편의 직업이 뭐예요?
        데이터는 매일 밤 백업돼요. | 데이터를 언제 복사하나요?
        차는 빨간색이에요. | 차가 무슨 색이죠?
        와이파이 암호는 해바라기예요. | 와이파이의 암호를 알려 줘요.
        모델의 학습률은 0.01로 정했어요. | 학습률을 얼마로 했죠?
        할머니께서는 대구에 계세요. | 할머니가 어디에 사세요?
        병원 예약은 화요일 아침이에요. | 병원에 언제 가요?
        선생님께서 숙제를 두 개 내셨어요. | 숙제가 많아요?
        저는 홍차보다 녹차를 좋아해요. | 녹차와 우유 중에 뭐가 더 좋아요?"""),
    "Finnish": _pairs("""
        Junaliput ovat laukussa. | Missä junalippuni on?
        Mieheni on töissä sairaanhoitajana. | Mitä miehelläni on ammattina?
        Tietokanta varmuuskopioidaan joka yö. | Milloin tietokannasta otetaan kopio?
        Lempivärini on vihreä. | Mitä sanoin lempiväristä?
        Salasana on auringonkukka. | Mikä salasanamme oli?
        Oppimisnopeudeksi valittiin 0,01. | Mikä oli mallin oppimisnopeus?
        Isoäiti asuu Oulussa. | Missä isoäidillä on koti?
        Hammaslääkäri on tiistaiaamuna. | Milloin menen hammaslääkäriin?
        Opettaja antoi kaksi tehtävää. | Mitä opettajalta tuli?
        Kissamme syö vain tonnikalaa. | Mitä kissalle pitää ostaa?"""),
    "Turkish": _pairs("""
        Tren biletleri çantamda. | Biletlerimiz nerede?
        Eşim hemşire olarak çalışıyor. | Eşimin mesleği ne?
        Veritabanı her gece yedekleniyor. | Veritabanının kopyası ne zaman alınıyor?
        En sevdiğim renk yeşil. | Hangi rengi seviyorum?
        Kablosuz ağın şifresi ayçiçeği. | Ağımızın şifresini söyler misin?
        Öğrenme oranını 0,01 yaptık. | Oranımız kaç olmuştu?
        Büyükannem Konya'da oturuyor. | Büyükannemin evi nerede?
        Dişçi randevum salı sabahı. | Randevumuz hangi gün?
        Öğretmen iki ödev verdi. | Ödevlerimiz kaç taneydi?
        Kedimiz sadece ton balığı yer. | Kediye ne almalıyım?"""),
    "Russian": _pairs("""
        Билеты на поезд лежат в сумке. | Где наш билет?
        Мой муж работает медбратом. | Какая профессия у мужа?
        Базу данных копируют каждую ночь. | Как часто делают копию базы?
        Мой любимый цвет зелёный. | Какого цвета я люблю краски?
        Пароль от сети — подсолнух. | Каким паролем защищена сеть?
        Скорость обучения выбрали 0,01. | С какой скоростью мы учим модель?
        Бабушка живёт в Самаре. | В каком городе дом бабушки?
        Приём у врача во вторник утром. | Когда я иду к врачу?
        Учитель задал две задачи. | Сколько задач осталось?
        Наш кот ест только тунца. | Чем кормить кота?"""),
    "German": _pairs("""
        Die Fahrkarten stecken in der Tasche. | Wo ist meine Fahrkarte?
        Mein Mann arbeitet als Krankenpfleger. | Welchen Beruf haben unsere Männer?
        Die Datenbank wird jede Nacht gesichert. | Wie oft sichern wir unsere Datenbanken?
        Meine Lieblingsfarbe ist Grün. | Welche Lieblingsfarben hatte ich genannt?
        Das Passwort lautet Sonnenblume. | Welche Passwörter haben wir vergeben?
        Die Lernrate steht auf 0,01. | Mit welchen Lernraten trainieren wir?
        Meine Großmutter lebt in Ulm. | Wo steht das Haus der Großmütter?
        Der Zahnarzt hat Dienstag früh Zeit. | Wann muss ich zu den Zahnärzten?
        Die Lehrerin hat zwei Aufgaben gestellt. | Welche Aufgabe kam von den Lehrerinnen?
        Unser Kater frisst nur Thunfisch. | Was füttert man Katern?"""),
}
SMALL_TALK = {
    "Korean": (
        "오늘은 날씨가 좋고 바람이 조금 불어요.",
        "빵과 반죽에 대해 이야기해요.",
        "기차가 오늘 아침에 또 늦었어요.",
        "어젯밤 영화는 꽤 길었어요.",
        "점심은 뭘 먹을까요?",
        "산책을 하고 나서 푹 쉬었어요.",
    ),
    "Finnish": (
        "Tänään on kaunis ilma ja tuulee vähän.",
        "Puhutaan leivästä ja taikinasta.",
        "Juna oli taas aamulla myöhässä.",
        "Elokuva oli eilen illalla aika pitkä.",
        "Mitä söisimme lounaaksi?",
        "Kävelin puistossa ja lepäsin sitten.",
    ),
    "Turkish": (
        "Bugün hava güzel, biraz rüzgâr var.",
        "Ekmek ve hamur hakkında konuşalım.",
        "Tren bu sabah yine geç kaldı.",
        "Dün geceki film epey uzundu.",
        "Öğle yemeğinde ne yiyelim?",
        "Parkta yürüdüm, sonra biraz dinlendim.",
    ),
    "Russian": (
        "Сегодня хорошая погода и слабый ветер.",
        "Поговорим о хлебе и тесте.",
        "Поезд сегодня утром опять опоздал.",
        "Вчерашний фильм был довольно длинным.",
        "Что будем есть на обед?",
        "Я погулял в парке, а потом отдохнул.",
    ),
    "German": (
        "Heute ist das Wetter schön und es weht ein wenig Wind.",
        "Reden wir über Brot und Teig.",
        "Der Zug kam heute früh wieder zu spät.",
        "Der Film gestern Abend war ziemlich lang.",
        "Was essen wir zu Mittag?",
        "Ich war im Park spazieren und habe mich dann ausgeruht.",
    ),
}

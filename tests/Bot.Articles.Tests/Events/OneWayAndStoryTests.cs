namespace Bot.Articles.Tests.Events;

/// <summary>Returns that are called a gesture and no exchange, stories that begin with one family, and news from a weblog. All published on Friday 14 March 2025.</summary>
public sealed class OneWayAndStoryTests
{
    [Theory]
    [InlineData(13, "Twenty-one soldiers, four of them blind, were carried across the Ukrainian border on Thursday in what both capitals called a gesture of goodwill. \"This was no exchange,\" Moskalkova said; Russia had got nobody in return.")]
    [InlineData(12, "It was a humanitarian gesture, not a swap: on Wednesday ambulances brought nine badly wounded Ukrainian servicemen home from Russia, Lubinets said.")]
    [InlineData(13, "Ukraine sent 12 gravely wounded Russian prisoners home on Thursday without asking for anyone in exchange, the Coordination Headquarters said.")]
    [InlineData(13, "Stretcher after stretcher was wheeled across the line on Thursday. Seventeen wounded Ukrainians are home, says Lubinets; the Russian side asked for none of its own.")]
    [InlineData(13, "Чотирнадцятьох тяжкопоранених бійців учора перенесли через кордон на ношах. «Це не обмін, а жест милосердя», — сказав Лубінець; Росія нікого не отримала.")]
    [InlineData(12, "Без жодних умов Росія в середу віддала Україні дев’ятьох цивільних. Обміном це не назвеш, каже Лубінець: на той бік ніхто не їхав.")]
    [InlineData(13, "Кордон у четвер перетнули шестеро поранених українських захисників. У Коордштабі наголошують: це односторонній жест, а не обмін.")]
    [InlineData(13, "Одиннадцать тяжелораненых украинских солдат накануне перевезли через границу. «Это жест доброй воли, не обмен», — подчеркнула Москалькова.")]
    [InlineData(12, "Россия в среду в одностороннем порядке вернула Украине восемь гражданских. Обменом это назвать нельзя, сказал Лубинец: взамен никого не просили.")]
    [InlineData(13, "Санитарные машины в четверг увезли домой десять раненых украинских военнослужащих; взамен Москва никого не получила, сообщила Москалькова.")]
    public void A_gesture_is_a_hand_over(int day, string text) => Assert.Equal(new DateOnly(2025, 3, day), Reading.Draft(text).Date?.Value);

    [Theory]
    [InlineData(11, "When the telephone rang on Tuesday evening, Halyna Moroz was peeling potatoes in Winnipeg.\n\nIt was her sister. \"He is out,\" she said. \"Our Danylo is out.\"\n\nDanylo, 29, is a marine. He had not written for two years. Nobody in the house spoke of anything else.\n\nHe was one of 40 Ukrainian marines exchanged that day for as many Russian soldiers, according to the Coordination Headquarters in Kyiv.")]
    [InlineData(13, "У четвер о шостій ранку в Марії з Ромен задзвонив телефон.\n\nДзвонили з незнайомого номера. Вона подумала, що це лікарня. Потім почула голос.\n\n«Мамо, я живий», — сказав він. Вона сіла на підлогу. Сусіди збіглися на крик.\n\nЇї син — один із 57 захисників, яких того дня обміняли на російських військових, повідомив Координаційний штаб.")]
    [InlineData(12, "В среду Анна Петровна из Рыльска пекла блины.\n\nВ дверь постучали. Она не поняла, кто там. Потом узнала голос.\n\n«Мама, открой», — сказал он. Блины сгорели. Соседи смеялись и плакали.\n\nЕе сын — один из 38 российских военнослужащих, которых в тот день вернули из украинского плена, сообщило Минобороны РФ.")]
    public void A_story_of_one_family_tells_of_it_further_down(int day, string text) => Assert.Equal(new DateOnly(2025, 3, day), Reading.Draft(text).Date?.Value);

    [Theory]
    [InlineData(13, "Yesterday's exchange would hardly be worth a line if it were not for the list that Kyiv has put online. Forty-six Russian soldiers went home, the Coordination Headquarters says.")]
    [InlineData(13, "Yesterday's swap may have been small, but who was in it? Moscow says that 30 of its servicemen are back and that 30 Ukrainian soldiers went the other way.")]
    [InlineData(13, "Вчорашній обмін, може, й невеликий, а писати є про що. Додому повернулися 30 захисників, каже Координаційний штаб; Росія забрала 30 своїх.")]
    [InlineData(13, "Про вчорашній обмін можна було б і не писати, якби не список. У ньому 46 російських військових, яких Україна віддала, каже Координаційний штаб.")]
    [InlineData(13, "Вчерашний обмен, может, и невелик, но написать о нем стоит. Домой вернулись 30 российских военнослужащих, сообщило Минобороны РФ; Украина получила 30 своих.")]
    public void A_lead_that_muses_about_the_exchange_of_yesterday_plans_none(int day, string text) => Assert.Equal(new DateOnly(2025, 3, day), Reading.Draft(text).Date?.Value);

    [Theory]
    [InlineData(12, "Обмен «сто на сто» состоялся, несмотря ни на что\n\nМосква и Киев провели в среду обмен пленными. Освобождены по сто военнопленных с каждой стороны, рассказал источник ТАСС.")]
    [InlineData(13, "Обмін «п’ятдесят на п’ятдесят» усе ж відбувся\n\nПопри погрози зірвати його, вчора Україна та Росія обмінялися полоненими, повідомив Координаційний штаб.")]
    [InlineData(12, "The 'hundred for hundred' went ahead after all\n\nRussia and Ukraine on Wednesday held the prisoner swap that many had feared would be called off. A hundred soldiers from each side are free, a TASS source said.")]
    public void A_swap_that_was_in_doubt_and_took_place_is_one(int day, string text) => Assert.Equal(new DateOnly(2025, 3, day), Reading.Draft(text).Date?.Value);

    [Theory]
    [InlineData("Северный обозреватель\n14 марта 2025\n\nРоссия и Украина в четверг обменялись пленными: вернулись 90 российских военнослужащих, сообщило Минобороны РФ.")]
    [InlineData("Степовий оглядач\n14 березня 2025\n\nУ четвер Україна та Росія обмінялися полоненими: вдома 90 військових, повідомив Координаційний штаб.")]
    [InlineData("Volga World\n14 March 2025\n\nRussia and Ukraine exchanged 90 prisoners each on Thursday, Russia's Defence Ministry said.\n\nVW on Telegram (205K subscribers)\n\nTRENDING\n1 Fourteen countries refuse\n\nFROM THE OPINION PAGE\n\"Nobody counts the captives,\" writes our columnist.\n\nSubscribe to our newsletter.")]
    public void The_name_of_a_medium_or_an_advertised_column_makes_no_opinion(string text) => Assert.Equal(new DateOnly(2025, 3, 13), Assert.IsType<ExchangeDraft>(Reading.Of(text)).Date?.Value);
}

namespace Bot.Articles.Tests.Events;

/// <summary>Hand-overs told late, in lists or with a correction, and texts that speak of one that was not. All published on Friday 14 March 2025.</summary>
public sealed class TellingTests
{
    [Theory]
    [InlineData(13, "Gate by gate, they walked: 45 Ukrainian marines on Thursday left Russian custody and 45 Russians theirs, Yermak said.")]
    [InlineData(13, "The buses were late. When they finally pulled in on Thursday night, 38 Ukrainian soldiers got down, one after another. Russia, its Defence Ministry said, has 38 of its own men back.")]
    [InlineData(12, "Eleven civilians whom Russia had held for years were let go on Wednesday as an act of goodwill; nobody was asked for in return, Lubinets said.")]
    [InlineData(13, "Correction: an earlier version of this article misstated the number of Russians freed on Thursday. It was 64, not 46. Ukraine received 64 soldiers, Zelensky said.")]
    [InlineData(14, "They're back! 77 of our defenders are home as of this morning. Thank you to everyone who worked on it. Russia got 77 prisoners.")]
    [InlineData(13, "Сто на сто: таким був учорашній обмін. Про це сказав Буданов, додавши, що Росія дотрималася слова.")]
    [InlineData(13, "Автобуси запізнилися. Та коли в четвер увечері вони таки приїхали, з них вийшли 38 захисників. Росія, за словами її Міноборони, отримала стільки ж.")]
    [InlineData(12, "Одинадцятьох цивільних, яких росіяни тримали роками, у середу відпустили як жест доброї волі; натомість нікого не просили, каже Лубінець.")]
    [InlineData(13, "Виправлено: у першій версії йшлося про 46 звільнених. Насправді їх 64: стільки захисників повернулося додому в четвер, каже Зеленський.")]
    [InlineData(12, "Сто за сто. Так в среду прошел обмен, о котором спорили месяц, рассказал источник ТАСС. Россия и Украина довольны.")]
    [InlineData(13, "Автобусы опоздали. Но когда в четверг вечером они приехали, из них вышли 38 военнослужащих РФ. Украина, по данным Минобороны, получила столько же.")]
    [InlineData(12, "Одиннадцать гражданских, которых Киев удерживал больше года, в среду отпустили домой, в Россию; взамен никого не просили, сообщила Москалькова.")]
    [InlineData(13, "Исправлено: в первой версии говорилось о 46 освобожденных. На самом деле их 64: столько бойцов вернулось из украинского плена в четверг, сообщило Минобороны РФ.")]
    [InlineData(12, "Двухдневная передача тел завершилась в среду. 1 200 погибших принял Киев, сказал Мединский; первые 600 отданы накануне.")]
    [InlineData(13, "What we know about Thursday's prisoner swap\n\n• Ukraine got back 150 soldiers, Zelensky says\n• Russia says it received 150\n• The UAE mediated")]
    [InlineData(13, "Головне за добу\n\n— Учора з полону повернули 150 захисників, каже Зеленський.\n— Росія забрала 150 своїх.\n— Посередниками були Емірати.")]
    public void A_hand_over_is_found_however_it_is_told(int day, string text) => Assert.Equal(new DateOnly(2025, 3, day), Reading.Draft(text).Date?.Value);

    [Theory]
    [InlineData("Ukraine and Russia are close to a deal on swapping 500 prisoners each, a source told Reuters on Thursday. The last swap took place on 5 March.")]
    [InlineData("A year on, the mothers still wait. Last March 200 men came home to the town. None has since.")]
    [InlineData("Kyiv on Thursday dismissed as false a report that 120 prisoners had been exchanged overnight.")]
    [InlineData("An exchange planned for Thursday fell apart at the last minute when Russia withdrew 40 names, the Coordination Headquarters said. Buses with 100 Russian prisoners returned to their camps.")]
    [InlineData("Україна та Росія близькі до домовленості про обмін 500 на 500, повідомило в четвер джерело. Минулий обмін був 5 березня.")]
    [InlineData("Обмін, запланований на четвер, зірвався в останню мить: Росія викреслила 40 прізвищ. Автобуси зі 100 полоненими розвернулися.")]
    [InlineData("Київ спростував у четвер повідомлення, ніби вночі обміняли 120 полонених.")]
    [InlineData("Україна готова передати Росії 50 поранених полонених без жодних умов, сказав у четвер Лубінець. Відповіді поки немає.")]
    [InlineData("Россия и Украина близки к договоренности об обмене 500 на 500, сообщил в четверг источник ТАСС. Прошлый обмен состоялся 5 марта.")]
    [InlineData("Обмен, назначенный на четверг, сорвался в последний момент: Киев вычеркнул 40 фамилий. Автобусы со 100 пленными развернулись.")]
    [InlineData("В Минобороны РФ опровергли сообщение о том, что ночью обменяли 120 пленных с Украиной.")]
    [InlineData("Москва готова отдать Киеву 50 раненых пленных без условий, заявила в четверг Москалькова. Ответа пока нет.")]
    [InlineData("Turkey would gladly host another exchange, Erdogan said on Thursday. In January, 160 prisoners went home thanks to Ankara, he recalled.")]
    [InlineData("Эрдоган заявил в четверг, что Турция готова принять новый обмен. В январе благодаря Анкаре домой вернулись 160 пленных, напомнил он.")]
    [InlineData("Сьогодні в Києві відкрили мурал на честь 160 бійців, яких торік повернули з російського полону.")]
    [InlineData("The Ukrainian parliament on Thursday passed a law on payments for soldiers freed from Russian captivity. Some 4,000 have come home since 2022.")]
    public void What_may_come_failed_or_is_long_past_is_no_exchange(string text) => Reading.None(text);
}

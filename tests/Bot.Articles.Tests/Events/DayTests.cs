namespace Bot.Articles.Tests.Events;

/// <summary>The day of the hand-over, in texts that name other days as well. All were published on Friday 14 March 2025.</summary>
public sealed class DayTests
{
    [Theory]
    [InlineData("Russia and Ukraine exchanged captured soldiers late on Wednesday. Moscow said 50 soldiers had been returned.", 12)]
    [InlineData("The man, who was captured near Bakhmut in January, was among 36 Ukrainian defenders swapped for Russians on Thursday, Yermak said.", 13)]
    [InlineData("Two days ago Russia and Ukraine swapped 50 prisoners each, Russia's Defence Ministry said.", 12)]
    [InlineData("On the eleventh of March Russia and Ukraine swapped 50 prisoners each, Russia's Defence Ministry said.", 11)]
    [InlineData("Under the deal reached in Abu Dhabi on 9 March, Russia and Ukraine swapped 50 prisoners each on Wednesday, Russia's Defence Ministry said.", 12)]
    [InlineData("Дванадцятого березня Україна та Росія обмінялися полоненими: додому повернулися 50 військових, повідомив Координаційний штаб.", 12)]
    [InlineData("Три дні тому Україна та Росія обмінялися полоненими: додому повернулися 50 військових, повідомив Координаційний штаб.", 11)]
    [InlineData("Що відомо про вівторковий обмін полоненими між Україною та Росією. Додому повернулися 50 військових, повідомив Координаційний штаб.", 11)]
    [InlineData("Десятого марта Украине переданы тела 757 погибших военнослужащих, сообщил Мединский.", 10)]
    [InlineData("В соответствии с договоренностями, достигнутыми 10 марта в Абу-Даби, сегодня из Украины возвращены 60 российских военнослужащих, сообщило Минобороны РФ.", 14)]
    [InlineData("Два дня назад Россия и Украина обменялись пленными, вернулись 50 российских военнослужащих, сообщило Минобороны РФ.", 12)]
    [InlineData("Amendment: Thursday's edition stated that the exchange took place on Wednesday. It was on Tuesday.\n\nUkraine and Russia exchanged prisoners of war on Tuesday. The Ukrainian group consists of 121 servicemen, the Coordination Headquarters said.", 11)]
    [InlineData("«Сто за сто» — так описало вчерашний обмен Минобороны РФ: столько российских военнослужащих вернулось и столько же пленных военных ВСУ передано.", 13)]
    [InlineData("The Russian Ministry of Defence gave the figures for Wednesday's exchange with Ukraine as 140 prisoners of war apiece.", 12)]
    [InlineData("Міноборони РФ назвало четверговий обмін рівним: по 84 військовополонених кожній стороні, Україні й Росії.", 13)]
    [InlineData("Gravely wounded Ukrainians brought home on the eve of the feast\n\nThirty-three soldiers were brought across the border between Belarus and Ukraine on Wednesday, Lubinets said.", 12)]
    public void The_day_of_the_hand_over_is_found(string text, int day) => Assert.Equal(new DateOnly(2025, 3, day), Reading.Draft(text).Date?.Value);

    [Theory]
    [InlineData("The second stage of the two-day exchange that started on Wednesday has been completed. Russia's Defence Ministry said 90 soldiers had been returned from Ukraine on Thursday.", 12, 13)]
    [InlineData("Дводенний обмін завершено. Координаційний штаб: сьогодні додому повернулися 86 військових. Це другий і останній етап обміну, який почався вчора. Росія мовчить.", 13, 14)]
    [InlineData("Передача тел украинской стороне, начавшаяся позавчера, завершена. За два дня, 12 и 13 марта, Киев принял 1 424 тела, сообщил Мединский.", 12, 13)]
    [InlineData("On 11 and 12 March Russia and Ukraine exchanged 150 prisoners each, Russia's Defence Ministry said.", 11, 12)]
    [InlineData("11–12 березня Україна та Росія обмінялися полоненими: додому повернулися 150 військових, повідомив Координаційний штаб.", 11, 12)]
    [InlineData("Second leg of the swap completed\n\nThe second stage of an exchange that Ukraine and Russia had announced as a single operation took place on Thursday, two days after the first. Moscow said 71 servicemen were returned on Thursday. In Tuesday's stage, by its account, it had been 83 for 83.", 11, 13)]
    [InlineData("Трьома партіями, у вівторок, середу та четвер, тривав обмін, який сторони від початку оголосили єдиним; його завершено. За три дні вдома 324 українці, підсумував Зеленський.", 11, 13)]
    [InlineData("Прошел последний этап обмена, объявленного единой операцией: в среду вернулись 100 военных, в четверг — еще 90, сообщило Минобороны РФ. Украине переданы столько же.", 12, 13)]
    [InlineData("Трёхдневная операция, о которой стороны объявили накануне её начала, завершилась. С 11 по 13 марта по схеме «900 на 900» обменялись пленными Россия и Украина, отчиталось Минобороны РФ.", 11, 13)]
    [InlineData("In three groups, on Tuesday, Wednesday and Thursday, 300 Ukrainian soldiers came home in one exchange, which is now complete, Zelensky said. Russia got as many.", 11, 13)]
    public void An_exchange_of_several_days_has_a_first_and_a_last(string text, int first, int last)
    {
        var draft = Reading.Draft(text);
        Assert.Equal((new DateOnly(2025, 3, first), new DateOnly(2025, 3, last)), (draft.Date?.Value, draft.Until));
    }
}

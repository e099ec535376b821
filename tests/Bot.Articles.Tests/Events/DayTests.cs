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
    public void The_day_of_the_hand_over_is_found(string text, int day) => Assert.Equal(new DateOnly(2025, 3, day), Reading.Draft(text).Date?.Value);

    [Theory]
    [InlineData("The second stage of the two-day exchange that started on Wednesday has been completed. Russia's Defence Ministry said 90 soldiers had been returned from Ukraine on Thursday.", 12, 13)]
    [InlineData("Дводенний обмін завершено. Координаційний штаб: сьогодні додому повернулися 86 військових. Це другий і останній етап обміну, який почався вчора. Росія мовчить.", 13, 14)]
    [InlineData("Передача тел украинской стороне, начавшаяся позавчера, завершена. За два дня, 12 и 13 марта, Киев принял 1 424 тела, сообщил Мединский.", 12, 13)]
    [InlineData("On 11 and 12 March Russia and Ukraine exchanged 150 prisoners each, Russia's Defence Ministry said.", 11, 12)]
    [InlineData("11–12 березня Україна та Росія обмінялися полоненими: додому повернулися 150 військових, повідомив Координаційний штаб.", 11, 12)]
    public void An_exchange_of_several_days_has_a_first_and_a_last(string text, int first, int last)
    {
        var draft = Reading.Draft(text);
        Assert.Equal((new DateOnly(2025, 3, first), new DateOnly(2025, 3, last)), (draft.Date?.Value, draft.Until));
    }
}

namespace Bot.Articles.Tests.Events;

/// <summary>Texts that speak of exchanges and report none, in the words in which reporters say so.</summary>
public sealed class NoExchangeTests
{
    [Theory]
    [InlineData("Reports of a swap between Russia and Ukraine on Thursday are false. The rumour of an exchange of 300 prisoners each was made up, the Coordination Headquarters said.")]
    [InlineData("Ні, обміну «400 на 400» учора не було. У мережі пишуть, що Україна та Росія нібито обміняли 400 полонених. У Координаційному штабі кажуть, що це вигадка.")]
    [InlineData("Обмена «200 на 200» вчера не было. Сообщение о том, что Россия и Украина обменялись пленными, не соответствует действительности, заявили в Минобороны РФ.")]
    public void A_denied_rumour_is_no_exchange(string text) => Assert.Equal(NoExchangeReason.NoHandOver, Reading.None(text).Reason);

    [Theory]
    [InlineData("The ombudsmen of Russia and Ukraine met on Thursday and exchanged 700 letters and 40 parcels from prisoners of war, Dmytro Lubinets said.")]
    [InlineData("У четвер омбудсмени України та Росії обмінялися листами від військовополонених: українська сторона передала 500 листів, розповів Лубінець.")]
    [InlineData("В четверг омбудсмены России и Украины обменялись 600 письмами и списками военнопленных, сообщила Москалькова.")]
    public void Letters_and_lists_are_no_exchange(string text) => Reading.None(text);

    [Theory]
    [InlineData("Russia brought 900 bodies of Ukrainian soldiers to the border on Thursday, but nobody came to collect them, Medinsky said. The transfer did not take place.")]
    [InlineData("Російська сторона в четвер привезла тіла, але українські представники не приїхали, заявив Мединський. Передача не відбулася.")]
    [InlineData("Россия в четверг доставила к границе 900 тел погибших, однако принимать их никто не приехал, заявил Мединский.")]
    public void What_was_brought_and_not_taken_is_no_exchange(string text) => Reading.None(text);

    [Theory]
    [InlineData("A year of prisoner swaps in numbers\n\nSome 1,300 Ukrainians came home from Russian captivity in 2024, and Russia took back about as many of its soldiers, the Coordination Headquarters says.")]
    [InlineData("Рік обмінів у цифрах\n\nЗа 2024 рік з російського полону повернулися 1 300 українців, Росія отримала майже стільки ж своїх військових, каже Координаційний штаб.")]
    [InlineData("Год обменов в цифрах\n\nЗа 2024 год из украинского плена вернулись 1 300 российских военнослужащих, Киев получил почти столько же, сообщили в Минобороны РФ.")]
    public void A_count_over_a_year_is_no_exchange(string text) => Assert.Equal(NoExchangeReason.Statistics, Reading.None(text).Reason);

    [Theory]
    [InlineData("An exchange of prisoners between Russia and Ukraine that is to go on for some days began on Friday. Russia's Defence Ministry said 90 servicemen had been returned.")]
    [InlineData("У п'ятницю почався обмін полоненими між Україною та Росією, який має тривати кілька днів. Координаційний штаб повідомив про 90 звільнених військових.")]
    [InlineData("В пятницу Россия и Украина начали обмен пленными, который должен продлиться несколько дней. Минобороны РФ сообщило о возвращении 90 военнослужащих.")]
    [InlineData("THE DAILY\n14 March 2025\n\nPrisoners come home\n\nRussia and Ukraine exchanged 90 prisoners each on Friday, Russia's Defence Ministry said.\n\nMOST READ\n1. Opinion: What the swap means")]
    public void An_exchange_is_one_whatever_else_is_to_come_or_stands_beside_it(string text) => Assert.Equal(Reading.Friday, Reading.Draft(text).Date?.Value);
}

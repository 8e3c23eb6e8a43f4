import OpenbookCore

/// The balance of an agreement over time, as a picture and as a table.
extension AgreementTexts {
  /// The months that are drawn, by position: from the first in which something of both sides was due to the newest.
  private var drawn: Range<Int> {
    guard let first = figures.balance.firstIndex(where: { !$0.isIdle }),
      let last = figures.balance.lastIndex(where: { !$0.isIdle })
    else { return 0..<0 }
    return max(first, last + 1 - BalanceChart.monthCap)..<last + 1
  }

  var chart: SheetPart? {
    let points = drawn.map { place in
      let balance = figures.balance[place]
      return BalanceChart.Point(share: balance.value, isDue: !balance.isIdle, isPersistent: isPersistent(at: place))
    }
    let shares = points.compactMap(\.share)
    guard let first = drawn.first, let newest = drawn.last(where: { figures.balance[$0].value != nil }),
      let lowest = shares.min(), let highest = shares.max(), let last = shares.last
    else { return nil }
    let (words, calendar) = (style.words, style.calendar)
    let span = words(
      .balanceTitle,
      [
        "first": names[0], "second": names[1], "from": calendar.full(figures.balance[first].month),
        "to": calendar.full(figures.balance[drawn.upperBound - 1].month),
      ])
    let isNewest = newest == told
    let even = words(
      .balanceTitleEven,
      ["first": names[0], "second": names[1], "month": calendar.full(figures.balance[newest].month)])
    let description = words(
      .balanceDescription,
      [
        "first": names[0], "lowest": style.percent(lowest), "highest": style.percent(highest),
        "last": style.percent(last), "month": calendar.full(figures.balance[newest].month),
      ])
    let caption = [
      words(.balanceCaption, ["first": names[0], "second": names[1]]),
      points.contains { $0.isPersistent } ? words[.balanceCaptionLess] : nil,
      points.contains { $0.isDue && $0.share == nil } ? words[.balanceCaptionUnknown] : nil,
    ]
    return SheetPart(
      .chart(
        BalanceChart(
          title: lastingTitle ?? (isNewest && figures.balance[newest].isEven ? even : span),
          description: "\(span.withStop) \(description)",
          caption: caption.compactMap { $0 }.joined(separator: " "), first: figures.balance[first].month,
          points: points, above: words(.keptMore, ["team": names[0]]), below: words(.keptMore, ["team": names[1]]))))
  }

  /// Month by month, the newest first; those in which nothing of either side was due are left out.
  var months: SheetPart? {
    let words = style.words
    let places = figures.balance.indices.suffix(BalanceChart.monthCap).reversed().filter { place in
      figures.sides.contains { $0.months[place].reason != .nothingDue }
    }
    return SheetPart(
      words[.balanceMonths],
      .table(
        SheetTable(
          caption: words(.balanceMonthsCaption, ["first": names[0]]),
          [
            .text(words[.month]), .text(words[.inWords]), .number(names[0]), .number(names[1]),
            .number(words[.balance]), .text(words[.why]),
          ],
          places.map { place in
            SheetTable.Row([
              .text(style.calendar.full(figures.balance[place].month)), .mark(state(at: place)),
              .text(kept(0, at: place)), .text(kept(1, at: place)),
              .text(figures.balance[place].value.map { style.percent($0) } ?? "–"), .text(reason(at: place)),
            ])
          }
        ).withoutEmptyColumns))
  }
}

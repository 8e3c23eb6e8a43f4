/// How the two sides of an agreement keep what they promise, as of a month (maths.md 10).
public struct AgreementFigures: Sendable {
  /// One side's promises.
  public struct Side: Sendable {
    /// The team.
    public let team: ID<Team>
    /// What it promises, in the order of the file.
    public let commitments: [CommitmentFigures]
    /// Its fulfilment in each month of the agreement.
    public let months: [Fulfilment]
  }

  /// What a side kept of all that it had promised for a month.
  public struct Fulfilment: Sendable {
    /// Why there is none.
    public enum Reason: Hashable, Sendable {
      /// None of its commitments is due in the month.
      case nothingDue
      /// These are due and not reported.
      case notReported([ID<Commitment>])
    }

    /// The month.
    public let month: Month
    /// The mean attainment of the commitments that are due in it, from 0 to 1; nil with a reason.
    public let value: Double?
    /// Why there is none.
    public let reason: Reason?
  }

  /// How the two sides stand to each other in a month.
  public struct Balance: Sendable {
    /// Why there is none.
    public enum Reason: Hashable, Sendable {
      /// Nothing is due of these sides.
      case nothingDue([ID<Team>])
      /// These commitments, of one side or of both, are due and not reported.
      case notReported([ID<Commitment>])
      /// Neither side kept anything.
      case nothingKept
    }

    /// The month.
    public let month: Month
    /// The first side's share of both sides' fulfilment: 0.5 where they keep alike; nil with a reason.
    public let value: Double?
    /// Why there is none.
    public let reason: Reason?
    /// Whether both sides keep at least 90 %: only then the two are said to be even.
    public let isEven: Bool
  }

  /// A side that keeps less than the other, month after month.
  public struct Imbalance: Equatable, Sendable {
    /// The first of the successive months.
    public let since: Month
    /// The side that keeps less.
    public let under: ID<Team>
    /// How many successive months, from three on.
    public let months: Int
  }

  /// How far back the months of an agreement are told.
  public static let mostMonths = 120

  /// The agreement.
  public let id: ID<Agreement>
  /// The month as of which this is told.
  public let asOf: Month
  /// The two sides, in the order of the file.
  public let sides: [Side]
  /// Each month of the agreement; of its last `mostMonths`.
  public let balance: [Balance]
  /// Three or more successive months outside 45 to 55 % with the same side under, up to as-of; nil where there are
  /// none, or the agreement has ended.
  public let persistent: Imbalance?
}

extension Figures {
  /// How an agreement is kept, as of any month up to the one that is reported (maths.md 10).
  public func agreement(_ agreement: Agreement, asOf: Month) -> AgreementFigures {
    let first = max(agreement.from ?? asOf, asOf - (AgreementFigures.mostMonths - 1))
    let last = min(agreement.until ?? asOf, asOf)
    let months = first <= last ? Array(first...last) : []
    let sides = agreement.between.map { team in
      AgreementFigures.Side(
        team: team.id, agreement.commitments.filter { $0.team == team.id }.map { judge($0, in: months) }, months)
    }
    let balance = months.indices.map { AgreementFigures.Balance(sides, at: $0, months[$0]) }
    return AgreementFigures(
      id: agreement.id, asOf: asOf, sides: sides, balance: balance,
      persistent: last == asOf ? AgreementFigures.Imbalance(balance, sides, view.configuration.calendar) : nil)
  }

  private func judge(_ commitment: Commitment, in months: [Month]) -> CommitmentFigures {
    let judging = CommitmentJudging(commitment, self)
    return CommitmentFigures(
      id: commitment.id, promise: commitment.promise, months: months.compactMap { judging?.month($0) })
  }
}

extension AgreementFigures.Side {
  fileprivate init(team: ID<Team>, _ commitments: [CommitmentFigures], _ months: [Month]) {
    self.team = team
    self.commitments = commitments
    var next = commitments.map { _ in 0 }
    self.months = months.map { month in
      var (attained, due, lacking) = (CompensatedSum(), 0, [ID<Commitment>]())
      for (place, commitment) in commitments.enumerated() {
        guard next[place] < commitment.months.count, commitment.months[next[place]].month == month else { continue }
        let attainment = commitment.months[next[place]].attainment
        next[place] += 1
        due += 1
        if let attainment { attained.add(attainment) } else { lacking.append(commitment.id) }
      }
      let reason: AgreementFigures.Fulfilment.Reason? =
        due == 0 ? .nothingDue : lacking.isEmpty ? nil : .notReported(lacking)
      return .init(month: month, value: reason == nil ? attained.value / Double(due) : nil, reason: reason)
    }
  }
}

extension AgreementFigures.Balance {
  fileprivate init(_ sides: [AgreementFigures.Side], at index: Int, _ month: Month) {
    self.month = month
    let kept = sides.map { $0.months[index] }
    let idle = sides.filter { $0.months[index].reason == .nothingDue }.map(\.team)
    let lacking = kept.flatMap { side -> [ID<Commitment>] in
      if case .notReported(let ids)? = side.reason { ids } else { [] }
    }
    let values = kept.compactMap(\.value)
    guard values.count == 2, let first = values.first, let second = values.last else {
      value = nil
      reason = idle.isEmpty ? .notReported(lacking) : .nothingDue(idle)
      isEven = false
      return
    }
    let both = first + second
    value = both > 0 ? first / both : nil
    reason = both > 0 ? nil : .nothingKept
    isEven = min(first, second) >= 0.9 * (1 - 1e-9)
  }

  /// Which side keeps less, by position: outside 45 to 55 %; nil within, and without a value.
  fileprivate var under: Int? {
    guard let value else { return nil }
    return value < 0.45 * (1 - 1e-9) ? 0 : value > 0.55 * (1 + 1e-9) ? 1 : nil
  }
}

extension AgreementFigures.Imbalance {
  /// The run of months that ends with the newest one; nil where it is shorter than three.
  ///
  /// Where all that a side promises is due in quarters' last months only, the others are passed over. Any other month
  /// without a balance ends the run: nobody knows that the same side is under.
  fileprivate init?(
    _ balance: [AgreementFigures.Balance], _ sides: [AgreementFigures.Side], _ calendar: FiscalCalendar
  ) {
    let isQuarterly = sides.contains { side in
      let due = side.commitments.flatMap(\.months)
      return !due.isEmpty && due.allSatisfy { calendar.quarterEnd(of: $0.month) == $0.month }
    }
    var run: (side: Int, since: Month, count: Int)?
    for month in balance.reversed() {
      if isQuarterly, case .nothingDue? = month.reason, calendar.quarterEnd(of: month.month) != month.month { continue }
      guard let side = month.under, run.map({ $0.side == side }) ?? true else { break }
      run = (side, month.month, (run?.count ?? 0) + 1)
    }
    guard let run, run.count >= 3, sides.indices.contains(run.side) else { return nil }
    (since, under, months) = (run.since, sides[run.side].team, run.count)
  }
}

extension Agreement {
  /// Whether it holds in a month.
  public func isInForce(in month: Month) -> Bool {
    (from.map { $0 <= month } ?? true) && (until.map { month <= $0 } ?? true)
  }
}

/// What misalignment costs: every leak, and the totals by kind, as of a month (maths.md 11).
public struct MisalignmentCost: Sendable {
  /// The leaks of one kind that are amounts in the company's currency, together.
  public struct Total: Sendable {
    /// What they cost.
    public let kind: Leak.Cost
    /// The month's sum over those that are known, in the company's currency; nil where none is.
    public let month: Sum
    /// The fiscal quarter's to date.
    public let quarter: Sum
    /// The fiscal year's to date.
    public let year: Sum
    /// How many leaks there are.
    public let of: Int
  }

  /// A sum over what is known.
  public struct Sum: Sendable {
    /// The sum, in the company's currency; nil where nothing is known.
    public let value: Double?
    /// How many leaks are in it.
    public let known: Int
  }

  /// The month as of which this is told.
  public let asOf: Month
  /// The leaks, funnel by funnel, in the order of the files.
  public let leaks: [LeakFigures]
  /// A total for each kind of which some leak is an amount in the company's currency, in the order of the kinds.
  public let totals: [Total]
}

extension Figures {
  /// What misalignment costs, as of any month up to the one that is reported (maths.md 11).
  public func cost(asOf: Month) -> MisalignmentCost {
    let figuring = LeakFiguring(figures: self, asOf: asOf)
    let leaks = view.entities.funnels.flatMap { funnel in
      funnel.leaks.compactMap { figuring.figures(of: $0, in: funnel) }
    }
    let totals = Leak.Cost.allCases.compactMap { kind -> MisalignmentCost.Total? in
      let totalled = leaks.filter { $0.kind == kind && $0.isTotalled }
      guard !totalled.isEmpty else { return nil }
      return MisalignmentCost.Total(
        kind: kind, month: .init(totalled.map(\.month)), quarter: .init(totalled.map(\.quarter.value)),
        year: .init(totalled.map(\.year.value)), of: totalled.count)
    }
    return MisalignmentCost(asOf: asOf, leaks: leaks, totals: totals)
  }
}

extension MisalignmentCost.Sum {
  fileprivate init(_ values: [Known<Double>]) {
    let numbers = values.compactMap(\.value)
    value = numbers.isEmpty ? nil : Known.finite(compensatedSum(numbers)).value
    known = numbers.count
  }
}

import OpenbookCore

/// The money of some plans: what those with an approval have spent of it, and what the others have spent.
///
/// Spending that nobody approved is no part of another plan's approval; what is not stated is not taken for nothing.
struct PlanMoney {
  /// How many plans there are.
  let count: Int
  /// What is approved in all; nil where nothing is.
  let approved: Double?
  /// How many of them have an approval.
  let approvedCount: Int
  /// What those with an approval have spent; nil where none says.
  let spent: Double?
  /// How many of those say what they have spent.
  let spentCount: Int
  /// What those without an approval have spent; nil where none says.
  let spentWithout: Double?

  init(_ plans: [Plan], asOf: Month?) {
    let sum = { (values: [Double]) in values.isEmpty ? nil : compensatedSum(values) }
    let spending = { (plans: [Plan]) in plans.compactMap { $0.budget?.spent(to: asOf)?.sum } }
    let approving = plans.filter { $0.budget?.approved != nil }
    count = plans.count
    approved = sum(approving.compactMap { $0.budget?.approved?.value })
    approvedCount = approving.count
    spent = sum(spending(approving))
    spentCount = spending(approving).count
    spentWithout = sum(spending(plans.filter { $0.budget?.approved == nil }))
  }
}

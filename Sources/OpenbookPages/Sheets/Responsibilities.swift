import OpenbookCore

/// Who answers for what, and who reports to whom, by role: a role's page asks, and there may be hundreds of them.
struct Responsibilities: Sendable {
  private let reportsOf: [ID<Role>: [ID<Role>]]
  private let metricsOf: [ID<Role>: [Int]]
  private let factorsOf: [ID<Role>: [ID<Factor>]]
  private let plansOf: [ID<Role>: [Int]]

  init(_ view: View) {
    let role = { (reference: Reference<Role>?) in reference.flatMap { view.role($0.id)?.id } }
    let asOf = view.asOf
    var reportsOf: [ID<Role>: [ID<Role>]] = [:]
    for other in view.roles where asOf.map({ other.isInForce(in: $0) }) ?? true {
      let superior = asOf.map { other.superior(in: $0) } ?? other.superiors.last?.value
      if let superior = role(superior) { reportsOf[superior, default: []].append(other.id) }
    }
    var metricsOf: [ID<Role>: [Int]] = [:]
    for position in view.metrics.indices {
      if let owner = role(view.metrics[position].owner) { metricsOf[owner, default: []].append(position) }
    }
    var factorsOf: [ID<Role>: [ID<Factor>]] = [:]
    for factor in view.factors {
      if let owner = role(factor.owner) { factorsOf[owner, default: []].append(factor.id) }
    }
    var plansOf: [ID<Role>: [Int]] = [:]
    for index in view.entities.plans.indices {
      if let owner = role(view.entities.plans[index].owner) { plansOf[owner, default: []].append(index) }
    }
    (self.reportsOf, self.metricsOf, self.factorsOf, self.plansOf) = (reportsOf, metricsOf, factorsOf, plansOf)
  }

  /// Who reports to a role in the month that is reported.
  func reports(of role: ID<Role>) -> [ID<Role>] { reportsOf[role] ?? [] }

  /// The positions of the metrics that a role answers for.
  func metrics(of role: ID<Role>) -> [Int] { metricsOf[role] ?? [] }

  /// The factors that a role answers for.
  func factors(of role: ID<Role>) -> [ID<Factor>] { factorsOf[role] ?? [] }

  /// The positions of the plans that a role answers for.
  func plans(of role: ID<Role>) -> [Int] { plansOf[role] ?? [] }
}

extension Rule {
  /// A plan has spent more than was approved for it.
  public static let overBudget = Rule(
    "over-budget", .warning, isAdjustable: true,
    what:
      "A plan has spent more than was approved for it.",
    why:
      "Either the plan became another one, or its money came from a plan that nobody told.",
    example: """
      plans/webinars.md
        ---
        title: Webinars
        serves: [growth]
        budget: {approved: 10k, spent: {2026-09: 6k, 2026-10: 5k}}
        ---
      factors/growth.md
        ---
        title: Growth
        ---
      metrics/sales.yaml
        name: Sales
        definition: Invoices of the month.
        factor: growth
        direction: none
        results: {2026-10: 4}
      """,
    remedy: """
      plans/webinars.md
        ---
        title: Webinars
        serves: [growth]
        budget: {approved: 12k, spent: {2026-09: 6k, 2026-10: 5k}}
        changed: [{date: 2026-10-12, field: budget, from: 10k, why: Two more webinars}]
        ---
      factors/growth.md
        ---
        title: Growth
        ---
      metrics/sales.yaml
        name: Sales
        definition: Invoices of the month.
        factor: growth
        direction: none
        results: {2026-10: 4}
      """)
}

extension Rule {
  /// What is spent by the month that is reported, against what was approved.
  static func checkOverBudget(_ view: View) -> [Finding] {
    view.entities.plans.compactMap { plan in
      guard let budget = plan.budget, let approved = budget.approved?.value, let spent = budget.spent(to: view.asOf),
        Plan.Budget.excess(of: spent.sum, over: approved) != nil
      else { return nil }
      return Finding(
        .overBudget,
        "the plan '\(plan.id.text)' has spent \(plain(spent.sum)) by \(spent.newest), and \(plain(approved)) were approved",
        path: plan.path,
        help: "state what was approved since, with its reason under 'changed', or correct what was spent")
    }
  }
}

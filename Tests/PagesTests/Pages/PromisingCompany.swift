/// A small company that uses every field that reaches a sheet: roles, objectives, agreements, meetings.
enum PromisingCompany {
  static let folder = """
    openbook.yaml
      company: Fernhill
      currency: USD
      as-of: 2026-10
    organisation.yaml
      teams:
        marketing: {name: Marketing}
        field: {name: Field}
      roles:
        ceo: {title: Chief executive}
        cmo: {title: Marketing head, reports-to: ceo, team: marketing, held-by: since March, from: 2024-01}
        clerk: {title: Clerk, reports-to: cmo, exempt: Learns}
        former: {title: Former, reports-to: ceo, until: 2026-05}
        coming: {title: Coming, reports-to: ceo, from: 2027-01}
    factors/growth.md
      ---
      title: Growth
      owner: cmo
      ---
      Why it matters.
    metrics/sales.yaml
      name: Sales
      direction: up
      owner: cmo
      target: {2026-Q4: 44}
      results: {2026-09: 9, 2026-10: 12}
    metrics/won.yaml
      name: Won
      definition: Signed [deals](sales.yaml).
      results: {2026-09: 2, 2026-10: 3}
    objectives/2026-Q4/ceo.yaml
      - id: grow
        title: Sell more
        factor: growth
        measure: {metric: sales, target: 40, start: 2}
        due: 2026-12-15
        changed: [{date: 2026-10-03, field: target, from: 44, why: Too much}]
        check-ins:
          2026-09: {confidence: 6/10, status: on-track}
          2026-10: {confidence: 4/10, status: at-risk, going-well: Shows, not-going-well: Rain, next: Tents}
    objectives/2026-Q4/cmo.yaml
      - id: leads
        title: Bring leads
        parent: ceo/grow
        link: sums
        contributes: 12
        continues: 2026-Q3/cmo/leads
        measure: {unit: leads, start: 1, target: 12, results: {2026-10: 3}}
      - id: score
        title: Score leads
        parent: ceo/grow
        link: weighted
        weight: 40%
        measure:
          milestones:
            - {text: Agreed, share: 40%, due: 2026-10-20, done: 2026-10-14}
            - {text: Live, share: 60%}
    objectives/2026-Q3/cmo.yaml
      - {id: leads, title: Bring some leads, factor: growth}
    agreements/both.yaml
      title: Both sides
      between: [marketing, field]
      from: 2026-01
      until: 2027-12
      owner: ceo
      reviewed: 2026-10-02
      gives:
        marketing:
          - {id: volume, promise: Many leads, measure: {metric: won, target: 3}}
          - {id: worth, promise: Good leads, measure: {metric: sales, target: 8}}
        field:
          - {id: speed, promise: Quick calls}
          - {id: calls, promise: Many calls, measure: {metric: sales, target: 20}}
      needs:
        field:
          - {text: Names, by: 2026-11-30, answer: accepted}
          - {text: Budgets, answer: declined}
      changed: [{date: 2026-10-05, field: volume, why: Season}]
    agreements/other.yaml
      title: Another
      between: [field, marketing]
      from: 2026-02
    funnels/way.yaml
      title: The way
      owner: cmo
      stages:
        - {metric: sales, not: A wish}
        - {metric: won, lag: 1}
      assumptions:
        worth: {value: 48k, source: Finance}
      leaks:
        - {id: lost, name: Lost deals, kind: revenue, formula: (sales - won) * worth}
    plans/tents.md
      ---
      title: Tents
      owner: cmo
      serves: [growth, 2026-Q4/ceo/grow]
      about: sales
      starts: 2026-05-04
      ends: 2026-12-18
      status: Half done
      budget: {approved: 60k, spent: {2026-09: 12k, 2026-10: 8k}}
      people: {marketing: 1.5}
      agreed: {marketing: 2026-04-28}
      milestones: [{text: First tent, due: 2026-05-28, done: 2026-05-28}]
      changed: [{date: 2026-07-06, field: budget, from: 45k, why: Wind}]
      ---
      A tent [keeps](../metrics/sales.yaml) the rain out.
    decisions/2026-08-board.yaml
      title: Board in August
      meeting: 2026-08-18
      decisions:
        - {id: tents, text: We buy tents, owner: cmo, date: 2026-08-19}
      actions:
        - {id: buy, text: Buy them, owner: cmo, due: 2026-09-30, about: [sales]}
        - {id: ask, text: Ask around, owner: ceo, due: 2026-09-30, done: 2026-09-12}
    packets/2026-11-board.md
      ---
      title: November
      meeting: 2026-11-18
      agenda:
        - {item: Tents, by: cmo, minutes: 20, for: decision}
      asks:
        - {question: More tents?, background: It rains., options: ["Yes", "No"], recommendation: "Yes", ask: Decide}
      minutes: 2026-08-board
      ---
      A wet :term[season], :value[sales].
    glossary.yaml
      season: {definition: From spring on., not: A year., also: [summer]}
    """
}

/// A small company that uses every field that reaches a page.
enum RichCompany {
  static let folder = """
    openbook.yaml
      company: Fernhill
      tagline: Sensors that growers trust
      fiscal-year: {starts: 7, named-by: end}
      currency: USD
      locale: en-GB
      as-of: 2026-10
      tolerance: 5%
      top-metrics: [sales, win-rate]
      base-url: https://results.example.com/
      edit-url: https://git.example.com/edit/{path}
      theme: {accent: "#0b5d57"}
    organisation.yaml
      teams:
        marketing: {name: Marketing}
      roles:
        ceo: {title: Chief executive}
        cmo: {title: Chief marketing officer, reports-to: ceo, team: marketing}
    strategy/one.md
      ---
      title: Our strategy
      order: 1
      owner: ceo
      reviewed: 2026-09-01
      sentence: Win the mid market
      here: Small and [loved](#us)
      there: Large and [loved](https://example.com)
      by: 2028
      factors: [growth]
      ---
      We read [sales](../metrics/sales.yaml#months) and ![a picture](../assets/map.svg).
    strategy/two.md
      ---
      title: What we will not do
      ---
      Nothing else.
    factors/growth.md
      ---
      title: Growth
      owner: cmo
      metrics: [sales, win-rate]
      questions: ["What slows us?", "Who [left](../strategy/two.md)?"]
      risks: [{text: A rival, likelihood: high, impact: large, owner: ceo, response: Watch, moved: up}]
      ---
      Why it matters.
    metrics/sales.yaml
      name: Sales
      definition: What was **sold**
      unit: USD
      direction: up
      owner: cmo
      factor: growth
      source: Report 114
      tolerance: 2%
      changed: [{date: 2026-07-03, field: target, from: 50M, why: Pilot dropped}]
      target: {2027: 48M, 2027-Q2: 13.5M}
      results:
        2025-09: 3.1M
        2025-10: 3.3M
        2026-08: 3.9M
        2026-09: {actual: 4.4M, note: The show moved}
        2026-10: {actual: 3.6M, note: Two slipped, restated: {from: 3.8M, date: 2026-11-09, why: Duplicate removed}}
    metrics/won.yaml
      name: Won
      unit: deals
      direction: up
      target: {from 2026-01: 3}
      phases: {2026-03: {why: New scoring, breaks: true}}
      outlook: {2026-11: 6, 2026-12: 7, 2027: 60}
      benchmark: {value: 8, source: A survey}
      stretch: {value: 9, source: The board}
      rules: mdc
      season: 12
      results:
        2026-01: 1
        2026-02: 9
        2026-03: 3
        2026-04: 4
        2026-05: 3
        2026-06: 4
        2026-07: 3
        2026-08: 3
        2026-09: 4
        2026-10: 50
    metrics/deals.yaml
      name: Deals
      unit: deals
      direction: none
      results: {2026-08: 10, 2026-09: 11, 2026-10: 12}
    metrics/win-rate.yaml
      name: Win rate
      unit: "%"
      decimals: 1
      direction: range
      formula: won / deals
      target: {from 2026-01: {min: 30%, max: 40%}}
    metrics/region.yaml
      name: Region
      part-of: sales
      direction: down
      target: {from 2026-01: 2}
      results: {2026-08: 1, 2026-10: {missing: Late}}
    metrics/region-share.yaml
      name: Share of the region
      formula: region / sales
    results/2026-09.md
      ---
      title: A good September
      published: 2026-10-06
      good: [The show]
      bad: [The rain]
      ---
      Long [story](../metrics/won.yaml).
    results/2026-10.md
      ---
      title: A slow October
      published: 2026-11-06
      ---
      Two deals slipped.
    assets/map.svg
      <svg/>
    """
}

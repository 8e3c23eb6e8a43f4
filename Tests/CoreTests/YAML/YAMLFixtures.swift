/// Files as people write them, and small ones in every style: what the fuzz tests damage.
enum YAMLFixtures {
  static let all = [company, organisation, metric, objectives, agreement, funnel, styles] + small

  static let company = """
    company: Fernhill Instruments
    tagline: Field sensors that growers trust
    fiscal-year: {starts: 1, named-by: end}
    locale: en-US              # how numbers and dates are written
    audiences: [public, company, board]   # least to most trusted
    edit-url: https://git.example.com/acme/openbook/edit/main/{path}   # path within the content folder
    theme: {accent: "#0b5d57", logo: assets/logo.svg}
    commands: {crm-pipeline: [psql, --csv, --file, sql/pipeline.sql]}
    rules: {stale-document: warning}

    """

  static let organisation = """
    teams:
      marketing: {name: Marketing}
    roles:
      coo: {title: Chief operating officer, reports-to: ceo, from: 2026-07}
      cmo: {title: Chief marketing officer, reports-to: {2024-01: ceo, 2026-07: coo}, held-by: since March}
      intern: {title: Intern, reports-to: cmo, exempt: "Learns; has no objectives"}

    """

  static let metric = """
    name: Qualified pipeline
    definition: >
      Value of the opportunities that sales **accepted** in the month,
      at their first quoted price.
    unit: USD                  # a currency code
    tolerance: 5%
    phases: {2025-07: New lead scoring went live}
    formerly: [sales-pipeline]
    changed: [{date: 2026-07-03, field: target, from: 50M, why: Pilot region dropped}]
    spread: [8, 8, 8, 8, 8, 8, 7, 6, 9, 10, 10, 10]
    target:
      2026: 48M                # a year
      2026-Q4: 13.5M           # for a range: {min: 40%, max: 50%}
      from 2026-07: 4.2M
    results:
      2026-08: 3.9M
      2026-09: {actual: 4.4M, note: The trade show moved here from October.}
      2026-10: {actual: 3.6M, note: Two deals slipped., restated: {from: 3.8M, date: 2026-11-09}}
      2026-11: {missing: CRM migration; reported in December}

    """

  static let objectives = """
    - id: enterprise-pipeline
      title: Build $13.5M of qualified pipeline
      parent: ceo/grow-arr           # role/objective of the same quarter
      measure: {metric: qualified-pipeline, target: 13.5M, start: 0}
      check-ins:
        2026-10: {confidence: 6/10, going-well: Webinars, next: Move budget to partners}
    - id: scoring
      measure:
        milestones:
          - {text: Definition signed by both teams, share: 40%, done: 2026-10-14}
          - {text: Live in the CRM, share: 60%}
    -
      id: partners
      title: 'Sign twelve partners: the writer''s choice'

    """

  static let agreement = """
    title: Marketing and sales
    between:
    - marketing
    - sales
    gives:
      sales:
        - id: speed
          promise: Every accepted lead is worked
            within 24 hours

            of its arrival
          measure: {metric: lead-response,
            target: 24}
    reviewed: 2026-10-02

    """

  static let funnel = """
    title: "From inquiry\\tto \\u00e9 \\
      customer  
      and back"
    stages:
      - {metric: inquiries}
      - {metric: accepted-leads, lag: 0, not: "An inquiry that nobody has spoken to"}
    leaks:
      - formula: (accepted-leads - leads-worked) * win-rate * deal-value
        why: |+
          One line

            deeper
          last

    """

  static let styles = """
    # comment
    ---
    literal: |-
        four
          six

        four again
    folded: >2
       three
      two
      two

      two
    empty:
    nested:
    - - a
      - b
    -   - c: d
          e: f
      - [g, h: i]
    'single ''quoted''': "double \\"quoted\\""
    flow: {a: [b, {c: d}], "e":f, 'g': , h: "i"}   # trailing

    """

  static let small = [
    "a", "a: b", "- a", "[a, b]", "{a: b}", "\"a\"", "'a'", "|\n a\n", ">\n a\n b\n", "", "# c\n", "---\na: b\n",
    "a:\n", "-\n-\n",
    "a: |\n\n\n x\n\n", "a: 'b\n\n  c'\n", "a: b\n  c\n\n  d # e\nf: g\n", "\u{FEFF}a: b\r\nc: d\r\n",
    "- - - a\n    - b\n",
    "a: [b,\n  c,\n]\n", "a: >+\n  b\n\n\n", "a:\n  - b\n  -\n    c: d\n", "x: \"\\x41\\u00e9\\U0001F600\\_\"\n",
    "\"a\" : b\n",
  ]
}

/// A team, as `organisation.yaml` lists it.
public struct Team: Identified, HasCommon {
  /// Teams.
  public static let kind = EntityKind.team
  /// Its key.
  public var id = ID<Team>("")
  /// What it is called.
  public var name = ""
  var common = Common()
}

/// A role that owns things: never a person's name.
public struct Role: Identified, HasCommon {
  /// Roles.
  public static let kind = EntityKind.role
  /// Its key.
  public var id = ID<Role>("")
  /// What it is called.
  public var title = ""
  /// The roles it reports to, each from a month on; nil for always.
  public var superiors: [Entry<Month?, Reference<Role>>] = []
  /// Its team.
  public var team: Reference<Team>?
  /// The month in which it begins; nil for always.
  public var from: Month?
  /// The last month in which it exists; nil for still.
  public var until: Month?
  /// Who holds it, or since when; never needed.
  public var heldBy: String?
  /// Why it needs no objectives.
  public var exempt: String?
  var common = Common()

  /// The role it reports to in a month.
  public func superior(in month: Month) -> Reference<Role>? {
    superiors.last { entry in entry.key.map { $0 <= month } ?? true }?.value
  }

  /// Whether it exists in a month.
  public func isInForce(in month: Month) -> Bool {
    (from.map { $0 <= month } ?? true) && (until.map { month <= $0 } ?? true)
  }
}

/// `organisation.yaml`: teams and roles.
struct Organisation: Sendable {
  var teams: [Entry<String, Part<Team>>] = []
  var roles: [Entry<String, Part<Role>>] = []
}

extension Organisation {
  /// The table of fields.
  static let schema = Schema<Organisation>(
    noun: Kind.organisation.noun, blank: { Organisation() },
    fields: [
      Field("teams", \.teams, .map(.identifier, .part(teamSchema)), "The teams, by id"),
      Field("roles", \.roles, .map(.identifier, .part(roleSchema)), "The roles, by id"),
    ])

  private static let teamSchema = Schema<Team>(
    noun: "a team", blank: { Team() },
    fields: [Field("name", \.name, .text, required: true, "What it is called")] + Team.commonFields
      + [Team.formerlyField])

  private static let roleSchema = Schema<Role>(
    noun: "a role", blank: { Role() },
    fields: [
      Field("title", \.title, .text, required: true, "What it is called"),
      Field(
        "reports-to", \.superiors, .superiors,
        "The role it reports to; a mapping by months, {2024-01: ceo, 2026-07: coo}, where that changed"),
      Field("team", \.team, .reference(to: Team.self), "Its team"),
      Field("from", \.from, .month, "The month in which it begins"),
      Field("until", \.until, .month, "The last month in which it exists; it keeps its page and its past"),
      Field("held-by", \.heldBy, .text, "Who holds it, or since when"),
      Field("exempt", \.exempt, .reason("Serves the board"), "Why it needs no objectives"),
    ] + Role.commonFields + [Role.formerlyField],
    inOrder: [("from", "until")])
}

extension Shape where Value == [Entry<Month?, Reference<Role>>] {
  /// A role, or one from each of some months on, which then come in order.
  static let superiors = Shape.either(
    Shape<[Entry<Month, Reference<Role>>]>.map(.month, .reference(to: Role.self)).map { entries in
      entries.sorted { $0.key < $1.key }.map { Entry(key: $0.key, value: $0.value, span: $0.span) }
    },
    orPlain: Shape<Reference<Role>>.reference(to: Role.self).map { [Entry(key: nil, value: $0, span: $0.span)] })
}

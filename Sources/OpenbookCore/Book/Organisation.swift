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
  /// The role it reports to.
  public var reportsTo: Reference<Role>?
  /// Its team.
  public var team: Reference<Team>?
  var common = Common()
}

/// `organisation.yaml`: teams and roles.
struct Organisation: Sendable {
  var teams: [Entry<String, Team>] = []
  var roles: [Entry<String, Role>] = []
}

extension Organisation {
  /// The table of fields.
  static let schema = Schema<Organisation>(
    noun: Kind.organisation.noun, blank: { Organisation() },
    fields: [
      Field("teams", \.teams, .map(.identifier, teamSchema.shape), "The teams, by id"),
      Field("roles", \.roles, .map(.identifier, roleSchema.shape), "The roles, by id"),
    ])

  private static let teamSchema = Schema<Team>(
    noun: "a team", blank: { Team() },
    fields: [Field("name", \.name, .text, required: true, "What it is called")] + Team.commonFields)

  private static let roleSchema = Schema<Role>(
    noun: "a role", blank: { Role() },
    fields: [
      Field("title", \.title, .text, required: true, "What it is called"),
      Field("reports-to", \.reportsTo, .reference(to: Role.self), "The role it reports to"),
      Field("team", \.team, .reference(to: Team.self), "Its team"),
    ] + Role.commonFields)
}

extension Shape where Value == String {
  /// An id written as a key.
  static let identifier = Shape(
    .pattern(name: "an id", example: "qualified-pipeline", expression: "^[a-z][a-z0-9-]*$")
  ) { node, reading in
    guard node.kind == .scalar, isID(node.text.utf8) else {
      reading.add(
        .malformedID, "'\(node.kind == .scalar ? node.text.shortened : "…")' is not an id", at: node.span,
        help: "ids are lower case letters, digits and hyphens and begin with a letter")
      return nil
    }
    return node.text
  }
}

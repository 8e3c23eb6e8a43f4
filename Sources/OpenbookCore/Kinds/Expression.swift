/// Regular expressions of what the reader takes, for the JSON Schema; they mean the same in every dialect.
enum Expression {
  static let year = "(19|20|21)[0-9]{2}"
  static let month = "\(year)-(0[1-9]|1[0-2])"
  static let date = "\(month)-(0[1-9]|[12][0-9]|3[01])"
  static let period = "\(year)(-(Q[1-4]|0[1-9]|1[0-2]))?"
  static let id = "[a-z][a-z0-9-]{0,99}"
  static let datedID = "[a-z0-9][a-z0-9-]{0,99}"
  /// Digits without a sign and without an ending.
  static let digits = "[0-9]+(_[0-9]+)*([.][0-9]+(_[0-9]+)*)?"
  static let number = "[-+]?\(digits)([kKMB]| ?%)?"
  /// The characters of a formula; whether it can be read takes more than an expression.
  static let formula = "[-+*/%().,A-Za-z0-9_ \\t\\r\\n]+"

  /// The whole text, and not a part of it.
  static func whole(_ expression: String) -> String { "^\(expression)$" }
}

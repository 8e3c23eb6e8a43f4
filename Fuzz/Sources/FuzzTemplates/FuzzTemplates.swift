import Fuzzing

/// No value changes the tags of the page that a template makes.
@main enum FuzzTemplates {
  static func main() { fuzz(TemplateCheck.fault) }
}

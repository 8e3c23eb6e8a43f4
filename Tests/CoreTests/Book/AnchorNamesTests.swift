import OpenbookCore
import Testing

/// Anchors are those of code hosts, so that links work in both places.
@Suite struct AnchorNamesTests {
  @Test(arguments: [
    ("Where we are", "where-we-are"),
    ("What we'll not do!", "what-well-not-do"),
    ("Q4 — results & plan", "q4--results--plan"),
    ("Über Äpfel", "über-äpfel"),
    ("日本語", "日本語"),
    ("snake_case and-dash", "snake_case-and-dash"),
    ("🎉", "section"),
    ("", "section"),
  ]) func anchor(_ text: String, _ anchor: String) {
    var names = AnchorNames()
    #expect(names.next(for: text) == anchor)
  }

  @Test func repeatsAreNumberedAndNeverMeet() {
    var names = AnchorNames()
    let anchors = ["A", "A", "A-1", "A", "a"].map { names.next(for: $0) }
    #expect(anchors == ["a", "a-1", "a-1-1", "a-2", "a-3"])
  }
}

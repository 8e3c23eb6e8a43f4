import Testing

/// The cases of the Mustache specification that the subset has (it escapes `'` too, and a missing name is a finding).
@Suite struct MustacheTests {
  @Test(arguments: MustacheCase.interpolation) func interpolates(_ mustache: MustacheCase) { check(mustache) }
  @Test(arguments: MustacheCase.sections) func fillsSections(_ mustache: MustacheCase) { check(mustache) }
  @Test(arguments: MustacheCase.inverted) func fillsInvertedSections(_ mustache: MustacheCase) { check(mustache) }
  @Test(arguments: MustacheCase.comments) func dropsComments(_ mustache: MustacheCase) { check(mustache) }
  @Test(arguments: MustacheCase.partials) func placesPartials(_ mustache: MustacheCase) { check(mustache) }

  private func check(_ mustache: MustacheCase) {
    let files = mustache.partials.merging(["page": mustache.template]) { $1 }
    #expect(SamplePage().rendered(files) == mustache.expected)
  }
}

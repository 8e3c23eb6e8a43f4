import Testing

@testable import OpenbookPages

/// What is published says the same as what was written.
@Suite struct LeanTests {
  @Test(arguments: [
    ("/* why */\na {\n  color: red; /* so */\n}\n\nb { top: 0 }\n", "a{color:red}\nb{top:0}"),
    ("a::before { content: \"/* no comment */  \"; }", "a::before{content:\"/* no comment */  \"}"),
    ("a::before { content: '\\'/*'; }\n/* x */\n", "a::before{content:'\\'/*'}"),
    ("a, b :hover, c > d { margin: 0 1px }", "a,b :hover,c>d{margin:0 1px}"),
    (
      "a { margin: -0.5em 0.5rem; top: 10.5px; width: calc(1px + 0.25em) }",
      "a{margin:-.5em .5rem;top:10.5px;width:calc(1px + .25em)}"
    ),
    ("a { color: rgb(0 0 0/0.5); margin: 0 0. }\n.b0.c1 d > e{}", "a{color:rgb(0 0 0/.5);margin:0 0.}\n.b0.c1 d>e{}"),
    (
      "@media (min-width: 40rem) and (hover) { a { width: calc(1px + 2em); } }",
      "@media (min-width:40rem) and (hover){a{width:calc(1px + 2em)}}"
    ),
    ("a/* b */c", "a c"), ("a /* never closed", "a"), ("", ""), ("/*/ b */a", "a"),
    ("a { content: \"never closed\n} b { top: 0 }", "a{content:\"never closed\n}\nb{top:0}"),
  ])
  func aStyleSheet(_ written: String, _ published: String) {
    #expect(String(decoding: Lean.style(Array(written.utf8)), as: UTF8.self) == published)
  }

  @Test(arguments: [
    ("// Why.\n\"use strict\";\n\n  run(); // now\n", "\"use strict\";\nrun(); // now\n"),
    ("let a = `one\n  // two`;\n", "let a = `one\n  // two`;\n"),
    ("let a = \"one\\\n  two\";\n", "let a = \"one\\\n  two\";\n"),
    ("let a = \"\\n\";\n  b();\n", "let a = \"\\n\";\nb();\n"),
  ])
  func aScript(_ written: String, _ published: String) {
    #expect(String(decoding: Lean.script(Array(written.utf8)), as: UTF8.self) == published)
  }
}

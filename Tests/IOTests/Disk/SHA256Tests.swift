import Testing

@testable import OpenbookIO

@Suite struct SHA256Tests {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
  ])
  func sha256IsTheStandards(text: String, hex: String) {
    #expect(SHA256.hex(Array(text.utf8)) == hex)
    #expect(SHA256.digest(Array(text.utf8)).hex == hex)
  }
}

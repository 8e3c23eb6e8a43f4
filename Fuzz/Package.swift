// swift-tools-version: 6.2
import PackageDescription

/// The main package's settings.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A program that fuzzes one reader. What it checks is the tests' own code, by symbolic links.
func program(_ name: String, of libraries: String..., with others: [Target.Dependency] = []) -> Target {
  let libraries = libraries.map { Target.Dependency.product(name: $0, package: "openbook") }
  return .executableTarget(name: name, dependencies: ["Fuzzing"] + libraries + others, swiftSettings: strict)
}

let package = Package(
  name: "Fuzz",
  dependencies: [.package(name: "openbook", path: "..")],
  targets: [
    .systemLibrary(name: "CLibFuzzer"),
    .systemLibrary(name: "CYAML"),
    .target(name: "Fuzzing", dependencies: ["CLibFuzzer"], swiftSettings: strict),
    program("FuzzYAML", of: "OpenbookCore", with: ["CYAML"]),
    program("FuzzCSV", of: "OpenbookCore"),
    program("FuzzFormulas", of: "OpenbookCore"),
    program("FuzzFrontMatter", of: "OpenbookCore"),
    program("FuzzTemplates", of: "OpenbookCore", "OpenbookPages"),
    program("FuzzMarkdown", of: "OpenbookCore", "OpenbookIO"),
  ]
)

// swift-tools-version: 6.2
import PackageDescription

/// Every Swift target: language mode 6, warnings are errors, `any` is written out.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "openbook",
  products: [
    .executable(name: "openbook", targets: ["openbook"]),
    // For Fuzz/, a package of its own.
    .library(name: "OpenbookCore", targets: ["OpenbookCore"]),
    .library(name: "OpenbookPages", targets: ["OpenbookPages"]),
    .library(name: "OpenbookIO", targets: ["OpenbookIO"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // C: one folder a library, one Swift file that touches it.
    .systemLibrary(
      name: "CCmarkGFM",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(name: "COpenSSL", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .target(name: "CLinux"),
    .target(name: "CTheme"),

    // Pure: bytes in, values out.
    .target(name: "OpenbookCore", swiftSettings: strict),
    .target(name: "OpenbookPages", dependencies: ["OpenbookCore"], swiftSettings: strict),

    // The world.
    .target(
      name: "OpenbookIO",
      dependencies: ["OpenbookCore", "OpenbookPages", "CCmarkGFM", "COpenSSL", "CLinux", "CTheme"],
      swiftSettings: strict),
    .executableTarget(
      name: "openbook",
      dependencies: [
        "OpenbookIO", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    .systemLibrary(name: "CYAML", path: "Tests/CYAML", providers: [.apt(["libyaml-dev"])]),
    .testTarget(
      name: "CoreTests", dependencies: ["OpenbookCore", "CYAML"], exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(name: "PagesTests", dependencies: ["OpenbookPages"], swiftSettings: strict),
    .testTarget(name: "IOTests", dependencies: ["OpenbookIO"], swiftSettings: strict),
    .testTarget(
      name: "CommandTests", dependencies: ["openbook", "OpenbookIO"], exclude: ["Fixtures"], swiftSettings: strict),
  ],
  cLanguageStandard: .c2x
)

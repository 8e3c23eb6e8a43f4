import Glibc
import OpenbookCore

/// What a build or a check is asked for.
public struct BuildOptions: Sendable {
  /// The content folder.
  public var content: String
  /// The site's folder; nil for a check.
  public var output: String?
  /// Whom the site is for; nil: the default audience.
  public var audience: String?
  /// The newest month to report; nil: as the content says.
  public var asOf: Month?
  /// Whether warnings fail the build.
  public var isStrict = false
  /// Whether the commands of `openbook.yaml` may run.
  public var allowsCommands = false
  /// A folder whose files stand over the default theme's.
  public var templates: String?
  /// The number of threads.
  public var jobs: Int
  /// The site's address, over the one in `openbook.yaml`.
  public var baseURL: String?
  /// Text for the footer and the manifest.
  public var revision: String?
  /// Whether an output that holds other files is replaced all the same.
  public var force = false

  /// A build of a content folder with all else at its default.
  public init(content: String, output: String? = nil) {
    self.content = content
    self.output = output
    jobs = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
  }

  /// Stands for everything in the options that can change a byte or a finding; threads and output cannot.
  var fingerprint: Fingerprint {
    var fingerprinting = Fingerprinting()
    content.feed(&fingerprinting)
    audience.feed(&fingerprinting)
    asOf.feed(&fingerprinting)
    isStrict.feed(&fingerprinting)
    allowsCommands.feed(&fingerprinting)
    templates.feed(&fingerprinting)
    baseURL.feed(&fingerprinting)
    revision.feed(&fingerprinting)
    return fingerprinting.fingerprint
  }
}

/// What a build or a check came to.
public struct BuildOutcome: Sendable {
  /// Every finding, in order.
  public let findings: [LocatedFinding]
  /// What was written; nil where findings or the command's purpose stopped before that.
  public let report: WriteReport?
  /// Whether nothing had changed since the build before, so that nothing was done.
  public let isUnchanged: Bool
  /// Whether findings stopped a build where a site stands, which was left as it was.
  public let keepsOldSite: Bool
  /// Whether the findings fail the command.
  public let isFailure: Bool
  /// What the site was made of. Taking it apart takes time, which a process that ends need not spend: hold the outcome
  /// until then.
  let remains: any Sendable

  init(
    findings: [LocatedFinding], report: WriteReport? = nil, isUnchanged: Bool = false, keepsOldSite: Bool = false,
    isStrict: Bool, remains: any Sendable = ()
  ) {
    self.findings = findings
    self.report = report
    self.isUnchanged = isUnchanged
    self.keepsOldSite = keepsOldSite
    self.remains = remains
    isFailure = Self.fails(findings, isStrict: isStrict)
  }

  /// Errors fail a command; warnings too where it is strict.
  static func fails(_ findings: [LocatedFinding], isStrict: Bool) -> Bool {
    findings.contains { $0.finding.severity >= (isStrict ? .warning : .error) }
  }
}

// SPDX-License-Identifier: MIT
import Figures
import Review
import RoutineModel
import SessionEngine
import StrictYAML
import TextCanvas

/// Makes settings from a file's tree and collects its problems. If nothing was reported, the whole
/// file was understood.
struct SettingsReading: TreeReading {
  let source: SourceText
  let tree: NodeTree
  var findings: [Finding]
  /// The settings, with defaults for those not in the file.
  private(set) var settings = Settings.standard
  /// The lines, from 1, of the settings in the file.
  private(set) var lines: [SettingName: Int] = [:]

  /// Reads settings from the bytes of a file.
  ///
  /// - Throws: All problems of the file, in order.
  static func read(
    _ bytes: some Collection<UInt8>, file: String
  ) throws(FileError) -> SettingsReading {
    let reading = try understood(bytes, file: file)
    guard reading.problems.isEmpty else { throw FileError(problems: reading.problems) }
    return reading
  }

  /// Reads what can be read of a settings file; what is wrong stays as it is by default.
  ///
  /// - Throws: The problems of a file of which nothing can be.
  static func understood(
    _ bytes: some Collection<UInt8>, file: String
  ) throws(FileError) -> SettingsReading {
    var reading = SettingsReading(try ComposedFile(bytes, file: file, words: .settings))
    reading.readFile()
    return reading
  }

  /// Every problem of the file, in its order.
  var problems: [FileProblem] { findings.isEmpty ? [] : source.error(findings).problems }

  private init(_ file: ComposedFile) {
    source = file.source
    tree = file.tree
    findings = file.findings
  }

  private mutating func readFile() {
    // A file with everything commented out sets nothing.
    guard let root = tree.root, !root.isEmptyValue,
      let fields = fields(of: root, as: SettingsKey.self, path: "", example: "half: false")
    else { return }
    take(.getReady, fields[.getReady], \.timing.getReady) {
      $0.duration($1.value, path: $2, allowsZero: true)
    }
    take(.transition, fields[.transition], \.timing.transition) {
      $0.duration($1.value, path: $2, allowsZero: true)
    }
    take(.emergencyNumber, fields[.emergencyNumber], \.emergencyNumber) {
      $0.telephoneNumber($1, path: $2).map(Optional.some)
    }
    readSound(fields)
    take(.leaveOut, fields[.leaveOut], \.leaveOut) {
      $0.words($1.value, path: $2, of: Need.allCases)
    }
    take(.theme, fields[.theme], \.theme) { $0.word($1.value, path: $2, of: Theme.allCases) }
    take(.mouse, fields[.mouse], \.mouse) { $0.word($1.value, path: $2, of: Switch.allCases) }
    take(.pictures, fields[.pictures], \.pictures) {
      $0.word($1.value, path: $2, of: PictureMotion.allCases)
    }
    take(.motion, fields[.motion], \.motion) { $0.word($1.value, path: $2, of: Motion.allCases) }
    section(fields[.gap], example: "length: 3s") { $0.readGap($1) }
    section(fields[.relief], example: "order: \(ReliefOrder.whatHelped.rawValue)") {
      $0.readRelief($1)
    }
    section(fields[.frequent], example: "cramps: 3") { $0.readFrequent($1) }
    section(fields[.recurring], example: "cramps: 2") { $0.readRecurring($1) }
    section(fields[.week], example: "starts: sunday") { $0.readWeek($1) }
    section(fields[.review], example: "days-a-week: 3") { $0.readReview($1) }
  }

  private mutating func readWeek(_ fields: Fields<WeekKey>) {
    take(.weekStarts, fields[.starts], \.weekStart) {
      $0.word($1.value, path: $2, of: WeekStart.allCases)
    }
  }

  private mutating func readReview(_ fields: Fields<ReviewKey>) {
    take(.reviewDaysAWeek, fields[.daysAWeek], \.daysAWeek) {
      $0.number($1.value, path: $2, atMost: 7).map(Optional.some)
    }
  }

  private mutating func readGap(_ fields: Fields<GapKey>) {
    take(.gapPolicy, fields[.policy], \.gap.policy) {
      $0.word($1.value, path: $2, of: GapPolicy.allCases)
    }
    take(.gapLength, fields[.length], \.gap.length) {
      $0.duration($1, path: $2, within: GapRule.lengths)
    }
  }

  private mutating func readRelief(_ fields: Fields<ReliefKey>) {
    take(.reliefOrder, fields[.order], \.reliefOrder) {
      $0.word($1.value, path: $2, of: ReliefOrder.allCases)
    }
    take(.reliefTakeHold, fields[.takeHold], \.timing.takeHold) {
      $0.duration($1, path: $2, within: .zero ... .seconds(60))
    }
    take(.reliefSameCramp, fields[.sameCramp], \.sameCramp) {
      $0.duration($1.value, path: $2, allowsZero: true)
    }
  }

  private mutating func readFrequent(_ fields: Fields<FrequentKey>) {
    take(.frequentCramps, fields[.cramps], \.thresholds.frequentCramps) {
      $0.number($1.value, path: $2, atMost: CrampThresholds.counts.upperBound)
    }
    take(.frequentDays, fields[.days], \.thresholds.frequentDays) {
      $0.number($1.value, path: $2, atMost: CrampThresholds.days.upperBound)
    }
    take(.frequentNightsWoken, fields[.nightsWoken], \.thresholds.nightsWoken) {
      $0.number($1.value, path: $2, atMost: CrampThresholds.counts.upperBound)
    }
  }

  private mutating func readRecurring(_ fields: Fields<RecurringKey>) {
    take(.recurringCramps, fields[.cramps], \.thresholds.recurringCramps) {
      $0.number($1.value, path: $2, atMost: CrampThresholds.counts.upperBound)
    }
    take(.recurringDays, fields[.days], \.thresholds.recurringDays) {
      $0.number($1.value, path: $2, atMost: CrampThresholds.days.upperBound)
    }
  }

  /// Reads the settings below a key; a key that is there twice sets nothing.
  mutating func section<Key>(
    _ field: Fields<SettingsKey>.Field?, example: String,
    _ read: (inout SettingsReading, Fields<Key>) -> Void
  ) {
    guard let field,
      let fields = fields(
        of: field.value, as: Key.self, path: field.key.rawValue, example: example)
    else { return }
    let before = (settings, lines)
    read(&self, fields)
    if field.isRepeated { (settings, lines) = before }
  }

  /// Sets a setting and its line, if it is there and valid. A list with one mistake is not set at all:
  /// the rest of it would mean something else.
  mutating func take<Key, Value>(
    _ name: SettingName, _ field: Fields<Key>.Field?, _ part: WritableKeyPath<Settings, Value>,
    _ read: (inout SettingsReading, Fields<Key>.Field, String) -> Value?
  ) {
    let known = findings.count
    guard let field, let value = read(&self, field, name.rawValue), findings.count == known,
      !field.isRepeated
    else { return }
    settings[keyPath: part] = value
    lines[name] = field.line
  }
}

/// Values that only settings have.
extension SettingsReading {
  /// The most characters in a telephone number.
  private static let longestNumber = 30

  /// A telephone number as written, without surrounding spaces. It is never read as a number: `000`
  /// and `112` stay as they are.
  private mutating func telephoneNumber<Key>(
    _ field: Fields<Key>.Field, path: String
  ) -> String? {
    guard
      let text = scalar(field.value, path: path, expected: "a telephone number such as '112'")
    else { return nil }
    let isNumber = text.utf8.allSatisfy { $0.isDigit || " +-()".utf8.contains($0) }
    guard isNumber, text.utf8.contains(where: \.isDigit) else {
      report(
        field.value, path,
        "\(quoted(text)) is not a telephone number; write digits, spaces, '+', '-' and parentheses")
      return nil
    }
    let inner = text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
    if inner.count > Self.longestNumber {
      report(
        field.value, path,
        "\(inner.count) characters; shorten it to at most \(Self.longestNumber)")
      return nil
    }
    return String(inner)
  }

  /// A duration within bounds.
  mutating func duration<Key>(
    _ field: Fields<Key>.Field, path: String, within bounds: ClosedRange<Duration>
  ) -> Duration? {
    guard let length = duration(field.value, path: path, allowsZero: true) else { return nil }
    if bounds.contains(length) { return length }
    let least = DurationText.written(bounds.lowerBound)
    let most = DurationText.written(bounds.upperBound)
    report(field.value, path, "must be from \(least) to \(most)")
    return nil
  }
}

extension FileWords {
  static let settings = FileWords(
    files: "the settings file", needless: "no settings need", content: "the settings",
    shortening: "leave some out", joining: "keep all settings above it",
    replacing: "put a plain file with settings in its place", exampleKey: "half",
    exampleValue: "false")
}

// SPDX-License-Identifier: MIT
import Cues
import RoutineFiles
import RoutineModel
import SessionEngine
import StrictYAML

extension SettingsReading {
  mutating func readSound(_ fields: Fields<SettingsKey>) {
    if let field = fields[.bell] {
      report(field.node, "bell", "it is called 'sound' now; write 'sound: bell' or 'sound: off'")
    }
    take(.sound, fields[.sound], \.sound.means) {
      $0.word($1.value, path: $2, of: SoundMeans.allCases)
    }
    section(fields[.volume], example: "step: 80") { $0.readVolumes($1) }
    section(fields[.voice], example: "rate: -20") { $0.readVoice($1) }
    take(.count, fields[.count], \.sound.rule.lastSeconds) {
      $0.word($1.value, path: $2, of: Countdown.allCases).map { Int64($0.seconds) }
    }
    take(.half, fields[.half], \.sound.signalsHalf) { $0.flag($1.value, path: $2) }
    take(.every, fields[.every], \.sound.rule.period) { $0.period($1, $2) }
    take(.quiet, fields[.quiet], \.sound.quiet) { $0.span($1, $2) }
    take(.flash, fields[.flash], \.sound.flashes) { $0.flag($1.value, path: $2) }
    take(.title, fields[.title], \.showsTitle) { $0.flag($1.value, path: $2) }
    take(.progress, fields[.progress], \.showsProgress) { $0.flag($1.value, path: $2) }
    take(.notify, fields[.notify], \.sound.notifies) { $0.flag($1.value, path: $2) }
    take(.keepAwake, fields[.keepAwake], \.sound.keepsAwake) { $0.flag($1.value, path: $2) }
    take(.hooks, fields[.hooks], \.sound.hooks) { $0.hooks($1, $2) }
  }

  private mutating func readVolumes(_ fields: Fields<VolumeKey>) {
    let all = 0...100
    take(.volumeStep, fields[.step], \.sound.volumes.step) { $0.amount($1, $2, within: all) }
    take(.volumeCount, fields[.count], \.sound.volumes.count) { $0.amount($1, $2, within: all) }
    take(.volumeVoice, fields[.voice], \.sound.volumes.voice) { $0.amount($1, $2, within: all) }
  }

  private mutating func readVoice(_ fields: Fields<VoiceKey>) {
    take(.voiceRate, fields[.rate], \.sound.voiceRate) { $0.amount($1, $2, within: -100...100) }
  }

  // MARK: Values

  /// The interval of a recurring cue; the inner `nil` is for never.
  private mutating func period(_ field: Fields<SettingsKey>.Field, _ path: String) -> Duration?? {
    let expected = "a duration such as '30s', or off"
    guard let text = scalar(field.value, path: path, expected: expected) else { return nil }
    if text == Self.off { return .some(nil) }
    return duration(field, path: path, within: CueRule.periods).map(Optional.some)
  }

  /// A part of the day such as `22:00-07:00`; the inner `nil` is for none.
  private mutating func span(_ field: Fields<SettingsKey>.Field, _ path: String) -> ClockSpan?? {
    let expected = "hours such as '22:00-07:00', or off"
    guard let text = scalar(field.value, path: path, expected: expected) else { return nil }
    if text == Self.off { return .some(nil) }
    if let span = ClockSpan(text) { return span }
    report(field.value, path, "\(quoted(text)) is not a time range; write \(expected)")
    return nil
  }

  /// An integer, possibly negative.
  private mutating func amount<Key>(
    _ field: Fields<Key>.Field, _ path: String, within bounds: ClosedRange<Int>
  ) -> Int? {
    let expected = "a whole number from \(bounds.lowerBound) to \(bounds.upperBound)"
    guard let text = scalar(field.value, path: path, expected: expected) else { return nil }
    if let number = Int(text), "\(number)" == text, bounds.contains(number) { return number }
    report(field.value, path, "\(quoted(text)) does not fit; write \(expected)")
    return nil
  }

  /// The programs that cues run, with their arguments.
  private mutating func hooks(
    _ field: Fields<SettingsKey>.Field, _ path: String
  ) -> [CueName: [String]]? {
    let example = "[play, done.wav]"
    guard
      let fields = fields(
        of: field.value, as: CueName.self, path: path, example: "finished: \(example)")
    else { return nil }
    var hooks: [CueName: [String]] = [:]
    for field in fields.fields {
      let path = "\(path).\(field.key.rawValue)"
      var words: [String] = []
      forEachItem(of: field.value, path: path, example: example) { reading, item, path in
        if let word = reading.scalar(item, path: path, expected: "a program or an argument") {
          words.append(word)
        }
      }
      if words.isEmpty {
        report(field.value, path, "no program; write a list such as \(example)")
      }
      hooks[field.key] = words
    }
    return hooks
  }

  private static let off = "off"
}

extension ClockSpan {
  /// The span as in settings.
  var text: String { "\(Self.clock(first))-\(Self.clock(end))" }

  /// Reads a span such as `22:00-07:00`.
  fileprivate init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map(Self.minute)
    guard parts.count == 2, let first = parts[0], let end = parts[1] else { return nil }
    self.init(from: first, until: end)
  }

  private static func minute(_ text: Substring) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let hour = Int(parts[0]), let minute = Int(parts[1]),
      (0..<24).contains(hour), (0..<60).contains(minute), clock(60 * hour + minute) == text
    else { return nil }
    return 60 * hour + minute
  }

  private static func clock(_ minute: Int) -> String {
    let (hour, rest) = (minute / 60, minute % 60)
    return "\(hour < 10 ? "0" : "")\(hour):\(rest < 10 ? "0" : "")\(rest)"
  }
}

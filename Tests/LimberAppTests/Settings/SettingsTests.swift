// SPDX-License-Identifier: MIT
import Cues
import Foundation
import SessionEngine
import TestSupport
import Testing

@testable import LimberApp

@Suite struct SettingsTests {
  private static func standard(_ change: (inout Settings) -> Void) -> Settings {
    var settings = Settings.standard
    change(&settings)
    return settings
  }

  private static let cases: [(text: String, settings: Settings)] = [
    ("get-ready: 0s", standard { $0.timing.getReady = .zero }),
    ("get-ready: 24h", standard { $0.timing.getReady = .seconds(86_400) }),
    ("'get-ready': '1.5min'", standard { $0.timing.getReady = .seconds(90) }),
    ("transition: 250ms", standard { $0.timing.transition = .milliseconds(250) }),
    ("emergency-number: 112", standard { $0.emergencyNumber = "112" }),
    ("emergency-number: \"112\"", standard { $0.emergencyNumber = "112" }),
    ("emergency-number: '999'  # at home", standard { $0.emergencyNumber = "999" }),
    ("emergency-number: 000", standard { $0.emergencyNumber = "000" }),
    ("emergency-number: 0112", standard { $0.emergencyNumber = "0112" }),
    (
      "emergency-number: +44 (0)20-7946 0000",
      standard { $0.emergencyNumber = "+44 (0)20-7946 0000" }
    ),
    ("emergency-number: ' 112 '", standard { $0.emergencyNumber = "112" }),
    (
      "emergency-number: 123456789012345678901234567890",
      standard { $0.emergencyNumber = "123456789012345678901234567890" }
    ),
    ("get-ready: 1 min 30 s", standard { $0.timing.getReady = .seconds(90) }),
    ("half: false", standard { $0.sound.signalsHalf = false }),
    ("half: true", .standard),
    ("sound: voice", standard { $0.sound.means = .voice }),
    ("sound: off", standard { $0.sound.means = .off }),
    ("volume: {count: 0, voice: 100}", standard { $0.sound.volumes.count = 0 }),
    ("voice:\n  rate: -40", standard { $0.sound.voiceRate = -40 }),
    ("count: 5", standard { $0.sound.rule = CueRule(lastSeconds: 5) }),
    ("count: off", standard { $0.sound.rule = CueRule(lastSeconds: 0) }),
    ("every: 30s", standard { $0.sound.rule = CueRule(period: .seconds(30)) }),
    ("every: off", .standard), ("quiet: off", .standard),
    ("quiet: 22:00-07:00", standard { $0.sound.quiet = .night }),
    (
      "flash: true\nnotify: true", standard { ($0.sound.flashes, $0.sound.notifies) = (true, true) }
    ),
    (
      "title: false\nprogress: true", standard { ($0.showsTitle, $0.showsProgress) = (false, true) }
    ),
    ("theme: high-contrast", standard { $0.theme = .highContrast }),
    ("theme: auto\nmouse: on", .standard), ("mouse: off", standard { $0.mouse = .off }),
    ("pictures: still", standard { $0.pictures = .still }),
    ("motion: reduced", standard { $0.motion = .reduced }),
    ("keep-awake: false", standard { $0.sound.keepsAwake = false }),
    (
      "hooks:\n  finished: [notify, '{}']\n  start: [blink]",
      standard { $0.sound.hooks = [.finished: ["notify", "{}"], .start: ["blink"]] }
    ),
    ("gap: {policy: continue}", standard { $0.gap.policy = .continue }),
    (
      "gap:\n  policy: ask\n  length: 2s",
      standard { $0.gap = GapRule(policy: .ask, length: .seconds(2)) }
    ),
    ("gap:\n  length: 1h", standard { $0.gap.length = .seconds(3_600) }),
    ("gap: {}", .standard),
    ("relief:\n  order: what-helped", standard { $0.reliefOrder = .whatHelped }),
    ("relief:\n  order: as-written", .standard),
    ("relief:\n  take-hold: 0s", standard { $0.timing.takeHold = .zero }),
    ("relief:\n  take-hold: 1min", standard { $0.timing.takeHold = .seconds(60) }),
    ("relief:\n  same-cramp: 0s", standard { $0.sameCramp = .zero }),
    ("relief:\n  same-cramp: 20min", standard { $0.sameCramp = .seconds(1_200) }),
    ("leave-out: []", standard { $0.leaveOut = [] }),
    ("leave-out: [warmth]", standard { $0.leaveOut = [.warmth] }),
    ("leave-out:\n- standing\n- saline", standard { $0.leaveOut = [.standing, .saline] }),
    (
      "leave-out: [pressing, warmth, standing, saline]",
      standard { $0.leaveOut = [.pressing, .warmth, .standing, .saline] }
    ),
    ("frequent:\n  cramps: 1", standard { $0.thresholds.frequentCramps = 1 }),
    ("frequent:\n  cramps: 1000", standard { $0.thresholds.frequentCramps = 1_000 }),
    ("frequent:\n  days: 366", standard { $0.thresholds.frequentDays = 366 }),
    ("frequent:\n  nights-woken: 4", standard { $0.thresholds.nightsWoken = 4 }),
    ("recurring:\n  cramps: 5", standard { $0.thresholds.recurringCramps = 5 }),
    ("recurring:\n  days: 1", standard { $0.thresholds.recurringDays = 1 }),
    ("week:\n  starts: sunday", standard { $0.weekStart = .sunday }),
    ("review:\n  days-a-week: 4", standard { $0.daysAWeek = 4 }),
    ("", .standard), ("# half: false", .standard), ("---\n# half: false\n", .standard),
    ("{}", .standard), ("\u{FEFF}half: false\r\n", standard { $0.sound.signalsHalf = false }),
  ]

  @Test(arguments: cases.indices)
  func keyIsReadAndAllOthersStayAsTheyAre(index: Int) throws {
    let (text, expected) = Self.cases[index]
    #expect(try SettingsFixtures.settings(text) == expected, "\(text)")
  }

  @Test func theStandardIsWhatTheReadmeSays() {
    let values = SettingName.allCases.map { "\($0.rawValue) \($0.value(in: .standard).text)" }
    #expect(
      values == [
        "get-ready 5s", "transition 5s", "emergency-number none",
        "leave-out no answer yet", "theme auto", "mouse on", "pictures moving",
        "motion full", "sound tones", "volume.step 80",
        "volume.count 60", "volume.voice 100", "voice.rate 0", "count 3", "half true", "every off",
        "quiet off",
        "flash false", "title true", "progress false", "notify false", "keep-awake true",
        "hooks none", "gap.policy pause", "gap.length 3s",
        "relief.order as-written", "relief.take-hold 5s", "relief.same-cramp 10min",
        "frequent.cramps 3", "frequent.days 7", "frequent.nights-woken 2", "recurring.cramps 2",
        "recurring.days 14", "week.starts monday", "review.days-a-week none",
      ])
  }

  @Test func writtenSettingsAreReadAsTheyWere() throws {
    for seed in Seeds.first(1_000) {
      var generator = SplitMix64(seed: seed)
      let settings = Settings.random(with: &generator)
      let reading = try SettingsFixtures.read(Array(settings.yaml().utf8)).get()
      #expect(reading.settings == settings, "seed \(seed)")
      let unset = [
        settings.emergencyNumber == nil, settings.leaveOut == nil, settings.daysAWeek == nil,
      ].count { $0 }
      #expect(reading.lines.count == SettingName.allCases.count - unset)
    }
  }

  @Test func withoutAFileOrAHomeAllIsStandard() throws {
    try SettingsFixtures.withHome { paths, file in
      let loaded = try Settings.load(paths: paths)
      #expect(loaded.settings == .standard)
      #expect(loaded.file == file.path())
      #expect(!loaded.exists)
      #expect(loaded.notice == nil)
    }
    let homeless = try Settings.load(paths: Paths(environment: [:]))
    #expect(homeless.settings == .standard)
    #expect(homeless.file == nil)
  }

  /// A list with a mistake, a key that is there twice and a section that is: nobody knows what is meant.
  @Test(arguments: [
    ("sound: of\nleave-out: [standing]", standard { $0.leaveOut = [.standing] }),
    ("leave-out: [standing, warmht]\nhalf: false", standard { $0.sound.signalsHalf = false }),
    ("leave-out: []\nmouse: off\nleave-out: [warmth]", standard { $0.mouse = .off }),
    ("gap: {policy: continue, lenght: 5s}", standard { $0.gap.policy = .continue }),
    ("gap: {policy: ask}\nsound: off\ngap: {length: 5s}", standard { $0.sound.means = .off }),
    ("hooks: {start: [], finished: [beep]}", .standard),
    ("sound: off\nmouse off", .standard), ("sound: off\n\tmouse: off", .standard),
  ])
  func whatIsRightInAFileWithMistakesHolds(text: String, settings: Settings) throws {
    try SettingsFixtures.withHome { paths, file in
      try Data(text.utf8).write(to: file)

      let loaded = Settings.loadOrStandard(paths: paths)

      #expect(loaded.settings == settings)
      #expect(!loaded.problems.isEmpty)
      let isAll = settings == .standard
      #expect(loaded.notice?.contains(isAll ? "all settings" : "some settings") == true)
    }
  }

  @Test func aBrokenFileSaysWhatIsWrongAndTheRestHolds() throws {
    try SettingsFixtures.withHome { paths, file in
      try Data("half: false\ntransition: 5\nget-redy: 1s\n".utf8).write(to: file)

      let loaded = Settings.loadOrStandard(paths: paths)

      #expect(loaded.settings == Self.standard { $0.sound.signalsHalf = false })
      #expect(loaded.problems.map(\.line) == [2, 3])
      #expect(loaded.notice?.contains("'limber settings'") == true)
      #expect(SettingName.allCases.filter { loaded.line(of: $0) != nil } == [.half])
      do throws(Failure) {
        _ = try Settings.load(paths: paths)
        Issue.record("a broken file was taken")
      } catch {
        #expect(error.status == .badSettings)
        #expect(error.status.rawValue == 78)
        #expect(error.message == loaded.problems.map(\.description).joined(separator: "\n"))
      }
    }
  }

  @Test func theTableSaysWhereEachValueComesFrom() throws {
    try SettingsFixtures.withHome { paths, file in
      try Data("# Mine\nhalf: false\n\ngap:\n  length: 90s\n".utf8).write(to: file)

      let lines = SettingsText.lines(try Settings.load(paths: paths), paths)

      #expect(
        lines == [
          "NAME                   VALUE          FROM",
          "get-ready              5s             default",
          "transition             5s             default",
          "emergency-number       none           default",
          "leave-out              no answer yet  default",
          "theme                  auto           default",
          "mouse                  on             default",
          "pictures               moving         default",
          "motion                 full           default",
          "sound                  tones          default",
          "volume.step            80             default",
          "volume.count           60             default",
          "volume.voice           100            default",
          "voice.rate             0              default",
          "count                  3              default",
          "half                   false          ~/.config/limber/settings.yaml:2",
          "every                  off            default",
          "quiet                  off            default",
          "flash                  false          default",
          "title                  true           default",
          "progress               false          default",
          "notify                 false          default",
          "keep-awake             true           default",
          "hooks                  none           default",
          "gap.policy             pause          default",
          "gap.length             1min30s        ~/.config/limber/settings.yaml:5",
          "relief.order           as-written     default",
          "relief.take-hold       5s             default",
          "relief.same-cramp      10min          default",
          "frequent.cramps        3              default",
          "frequent.days          7              default",
          "frequent.nights-woken  2              default",
          "recurring.cramps       2              default",
          "recurring.days         14             default",
          "week.starts            monday         default",
          "review.days-a-week     none           default",
          "",
          "The file is ~/.config/limber/settings.yaml.",
        ])
    }
  }

  @Test func theTableSaysWhereAFileWouldBe() throws {
    let away = Paths(environment: ["HOME": "/nowhere/h", "XDG_CONFIG_HOME": "/nowhere/c"])
    #expect(
      SettingsText.lines(try Settings.load(paths: away), away).last
        == "The file would be /nowhere/c/limber/settings.yaml; it does not exist.")
    let homeless = Paths(environment: [:])
    #expect(
      SettingsText.lines(try Settings.load(paths: homeless), homeless).last?.contains("Set HOME")
        == true)
  }

  @Test func jsonHasTheSameKeysForEverySetting() throws {
    try SettingsFixtures.withHome { paths, file in
      try Data("emergency-number: 112\nfrequent: {cramps: 4}\nhalf: false\n".utf8).write(to: file)
      let loaded = try Settings.load(paths: paths)
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]

      func json(_ name: SettingName) throws -> String {
        String(decoding: try encoder.encode(SettingReport(name, loaded)), as: UTF8.self)
      }

      let path = file.path()
      #expect(
        try json(.getReady)
          == #"{"file":null,"line":null,"name":"get-ready","source":"default","value":"5s"}"#)
      #expect(
        try json(.emergencyNumber)
          == #"{"file":"\#(path)","line":1,"name":"emergency-number","source":"file","value":"112"}"#
      )
      #expect(
        try json(.frequentCramps)
          == #"{"file":"\#(path)","line":2,"name":"frequent.cramps","source":"file","value":4}"#)
      #expect(
        try json(.leaveOut)
          == #"{"file":null,"line":null,"name":"leave-out","source":"default","value":null}"#)
      var answered = loaded.settings
      answered.leaveOut = [.warmth, .standing]
      let words = try encoder.encode(SettingName.leaveOut.value(in: answered))
      #expect(String(decoding: words, as: UTF8.self) == #"["warmth","standing"]"#)
      #expect(
        try json(.half)
          == #"{"file":"\#(path)","line":3,"name":"half","source":"file","value":false}"#)
      let none = LoadedSettings.standard
      let encoded = try encoder.encode(SettingReport(.emergencyNumber, none))
      #expect(String(decoding: encoded, as: UTF8.self).contains(#""value":null"#))
    }
  }
}

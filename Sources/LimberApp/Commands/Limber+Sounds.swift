// SPDX-License-Identifier: MIT
import ArgumentParser
import Cues

extension Limber {
  /// `limber sounds`: plays each sound, and says how it went.
  struct Sounds: ParsableCommand {
    static let configuration = CommandConfiguration(
      "sounds", "Play each sound once, and say how it went.", examples: ["limber sounds"])

    func run() throws {
      try reporting { () throws(Failure) in
        let paths = Paths()
        let trial = SoundTrial(try Settings.load(paths: paths).settings.sound, paths)
        defer { trial.close() }
        for tone in Tone.allCases { try Output.line(trial.play(tone)) }
        try Output.line(trial.speak(SoundText.sample))
        try Output.line(Output.bell() ? SoundText.bellLine : SoundText.noBellLine)
      }
    }
  }
}

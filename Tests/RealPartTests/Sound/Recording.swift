// SPDX-License-Identifier: MIT
import Foundation
import Synchronization
import TerminalIO

@testable import Cues

/// A tone that was heard.
struct HeardTone {
  let tone: Tone
  /// How like the tone it is: 1 is the same.
  let likeness: Double
  let start: Duration

  /// What is to be told of it.
  func told(due: Duration) -> String {
    let late = (start - due) / .milliseconds(1)
    return "\(tone) \(late.rounded()) ms after due, likeness \(Double(Int(likeness * 1000)) / 1000)"
  }
}

/// What a sink is given, from when this is made on.
final class Recording {
  /// A stretch that is not silent.
  struct Sound {
    let samples: Range<Int>
    /// When it begins, by the boot clock.
    let start: Duration
    var length: Duration { Recording.time(of: samples.count) }
  }

  /// What was recorded as it came in.
  private final class Tape: Sendable {
    /// Every third sample, which is enough for tones; and when the first was, as the first that was
    /// not kept waiting on its way shows.
    let content = Mutex<(samples: [Int16], origin: Duration)>(([], .seconds(1 << 40)))
  }

  private static let skip = 3
  /// The samples a second that are kept.
  private static let rate = ToneWave.rate / skip
  /// What is less is silence.
  private static let silence: Int16 = 60

  private let tape = Tape()
  private let program: RealProgram

  init(_ server: SoundServer) throws {
    let pipe = Foundation.Pipe()
    program = try RealProgram(
      [
        "parec", "--device=quiet.monitor", "--raw", "--format=s16le", "--channels=1",
        "--rate=\(ToneWave.rate)", "--latency-msec=5",
      ], home: server.folder, adding: server.environment, output: pipe.fileHandleForWriting)
    try pipe.fileHandleForWriting.close()
    let (tape, reading) = (tape, pipe.fileHandleForReading)
    Thread {
      var bytes: [UInt8] = []
      var count = 0
      while let more = try? reading.read(upToCount: 1 << 16), !more.isEmpty {
        let now = BootClock.now
        bytes += more
        let samples = bytes.count / 2
        tape.content.withLock { content in
          for index in 0..<samples where (count + index).isMultiple(of: Self.skip) {
            let sample = UInt16(bytes[2 * index]) | UInt16(bytes[2 * index + 1]) << 8
            content.samples.append(Int16(bitPattern: sample))
          }
          count += samples
          content.origin = min(content.origin, now - Self.time(of: count) / Self.skip)
        }
        bytes.removeFirst(2 * samples)
      }
    }.start()
    try RealParts.wait("the recording begins") { count > 0 }
  }

  /// How many samples there are.
  var count: Int { tape.content.withLock { $0.samples.count } }

  /// Waits until there is a recording of a moment.
  func wait(until moment: Duration) throws {
    try RealParts.wait("the sink has come to \(moment)") {
      tape.content.withLock { $0.origin + Self.time(of: $0.samples.count) >= moment }
    }
  }

  /// What was heard from a sample on; a silence that is shorter than a gap parts no sounds.
  func sounds(from first: Int = 0, gap: Duration = .milliseconds(150)) -> [Sound] {
    let (samples, origin) = tape.content.withLock { $0 }
    let gap = Self.count(gap)
    var ranges: [Range<Int>] = []
    for index in first..<max(first, samples.count) where samples[index].magnitude > Self.silence {
      if let last = ranges.last, index - last.upperBound < gap {
        ranges[ranges.count - 1] = last.lowerBound..<index + 1
      } else {
        ranges.append(index..<index + 1)
      }
    }
    return ranges.map { Sound(samples: $0, start: origin + Self.time(of: $0.lowerBound)) }
  }

  /// The tones that were heard from a sample on, each the one that a sound is most like.
  func tones(from first: Int = 0) -> [HeardTone] {
    sounds(from: first).map { sound in
      let place = sound.samples.lowerBound
      let all = Self.waves.map { ($0, likeness(of: place, to: $1)) }
      let best = all.max { $0.1 < $1.1 } ?? (.count, 0)
      return HeardTone(tone: best.0, likeness: best.1, start: sound.start)
    }
  }

  /// Waits for a sound after a sample, and until it has been silent for a while.
  func sound(after first: Int, endedFor silence: Duration) throws -> Sound {
    try RealParts.wait("a sound has ended") {
      guard let sound = sounds(from: first, gap: silence).first else { return false }
      return Self.time(of: count - sound.samples.upperBound) > silence
    }
    return sounds(from: first, gap: silence)[0]
  }

  /// The samples of a stretch.
  func samples(_ range: Range<Int>) -> [Double] {
    tape.content.withLock { $0.samples[range.clamped(to: 0..<$0.samples.count)].map(Double.init) }
  }

  /// How like a wave is to what was recorded from a place on, at best: their correlation. A server
  /// that is just waking up loses the first milliseconds.
  func likeness(of place: Int, to wave: [Double]) -> Double {
    let reach = Self.rate / 100
    let samples = samples(place - reach..<place + reach / 4 + wave.count)
    let energy = wave.reduce(0) { $0 + $1 * $1 }
    return (0...max(0, samples.count - wave.count)).reduce(0) { best, lag in
      var (product, own) = (0.0, 1.0)
      for index in 0..<min(wave.count, samples.count - lag) {
        product += samples[lag + index] * wave[index]
        own += samples[lag + index] * samples[lag + index]
      }
      return max(best, product / (own * energy).squareRoot())
    }
  }

  /// The tones as the program makes them.
  private static let waves = Dictionary(
    uniqueKeysWithValues: Tone.allCases.map { tone in
      let bytes = Array(ToneWave(tone, volume: 100).file.dropFirst(44))
      let wave = stride(from: 0, to: bytes.count, by: 2 * skip).map { place in
        Double(Int16(bitPattern: UInt16(bytes[place]) | UInt16(bytes[place + 1]) << 8))
      }
      return (tone, wave)
    })

  /// How many samples there are in a time.
  static func count(_ time: Duration) -> Int { Int(time / Self.time(of: 1)) }

  private static func time(of count: Int) -> Duration {
    .nanoseconds(Int64(count) * 1_000_000_000 / Int64(rate))
  }
}

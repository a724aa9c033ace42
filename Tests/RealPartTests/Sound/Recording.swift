// SPDX-License-Identifier: MIT
import Foundation
import Synchronization
import TerminalIO

@testable import Cues

/// A recorded tone.
struct HeardTone {
  let tone: Tone
  /// The correlation with the tone: 1 is identical.
  let likeness: Double
  let start: Duration

  /// The line to print about it.
  func told(due: Duration) -> String {
    let late = (start - due) / .milliseconds(1)
    return "\(tone) \(late.rounded()) ms after due, likeness \(Double(Int(likeness * 1000)) / 1000)"
  }
}

/// A recording of a sink, from its creation on.
final class Recording {
  /// An interval that is not silent.
  struct Sound {
    let samples: Range<Int>
    /// Its beginning, by the boot clock.
    let start: Duration
    var length: Duration { Recording.time(of: samples.count) }
  }

  /// The samples as they came in.
  private final class Tape: Sendable {
    /// Every third sample, enough for tones; and the time of the first, from the chunk that was
    /// delayed least.
    let content = Mutex<(samples: [Int16], origin: Duration)>(([], .seconds(1 << 40)))
  }

  private static let skip = 3
  /// The samples kept per second.
  private static let rate = ToneWave.rate / skip
  /// Lower amplitudes count as silence.
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

  /// The number of samples.
  var count: Int { tape.content.withLock { $0.samples.count } }

  /// Waits until the recording includes a moment.
  func wait(until moment: Duration) throws {
    try RealParts.wait("the sink has come to \(moment)") {
      tape.content.withLock { $0.origin + Self.time(of: $0.samples.count) >= moment }
    }
  }

  /// The sounds from a sample on; a silence shorter than the gap does not separate them.
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

  /// The tones from a sample on, each the best match of a sound.
  func tones(from first: Int = 0) -> [HeardTone] {
    sounds(from: first).map { sound in
      let place = sound.samples.lowerBound
      let all = Self.waves.map { ($0, likeness(of: place, to: $1)) }
      let best = all.max { $0.1 < $1.1 } ?? (.count, 0)
      return HeardTone(tone: best.0, likeness: best.1, start: sound.start)
    }
  }

  /// Waits for a sound after a sample, and for the silence after it.
  func sound(after first: Int, endedFor silence: Duration) throws -> Sound {
    try RealParts.wait("a sound has ended") {
      guard let sound = sounds(from: first, gap: silence).first else { return false }
      return Self.time(of: count - sound.samples.upperBound) > silence
    }
    return sounds(from: first, gap: silence)[0]
  }

  /// The samples of a range.
  func samples(_ range: Range<Int>) -> [Double] {
    tape.content.withLock { $0.samples[range.clamped(to: 0..<$0.samples.count)].map(Double.init) }
  }

  /// The best correlation of a wave with the recording near a position. A server that is waking up
  /// loses the first milliseconds.
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

  /// The program's own tones.
  private static let waves = Dictionary(
    uniqueKeysWithValues: Tone.allCases.map { tone in
      let bytes = Array(ToneWave(tone, volume: 100).file.dropFirst(44))
      let wave = stride(from: 0, to: bytes.count, by: 2 * skip).map { place in
        Double(Int16(bitPattern: UInt16(bytes[place]) | UInt16(bytes[place + 1]) << 8))
      }
      return (tone, wave)
    })

  /// The number of samples in a time.
  static func count(_ time: Duration) -> Int { Int(time / Self.time(of: 1)) }

  private static func time(of count: Int) -> Duration {
    .nanoseconds(Int64(count) * 1_000_000_000 / Int64(rate))
  }
}

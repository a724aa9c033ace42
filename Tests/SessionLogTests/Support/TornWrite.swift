// SPDX-License-Identifier: MIT
import Foundation
import TestSupport

/// What a write that was torn, or a disk that fails, makes of a file.
enum TornWrite: CustomStringConvertible {
  /// The file ends early.
  case cut(at: Int)
  /// Bytes are something else.
  case overwritten(Range<Int>, seed: UInt64)
  /// Bytes are zero.
  case zeroed(Range<Int>)
  /// Two pages have changed places.
  case swapped(Int, Int, size: Int)

  /// Something that may have happened to a file of so many bytes, in pages of a size that begin behind
  /// so many bytes.
  static func random(
    bytes: Int, pageSize: Int, offset: Int = 0, using generator: inout SplitMix64
  ) -> TornWrite {
    let pages = max(1, (bytes - offset) / pageSize)
    func page() -> Int { offset + Int.random(in: 0..<pages, using: &generator) * pageSize }
    let start = page()
    let whole = start..<min(bytes, start + pageSize)
    switch Int.random(in: 0..<8, using: &generator) {
    case 0: return .cut(at: Int.random(in: 0..<bytes, using: &generator))
    case 1: return .cut(at: start)
    case 2: return .zeroed(whole)
    case 3: return .overwritten(whole, seed: generator.next())
    case 4, 5:
      // A sector, or less: the page may still look like one.
      let first = Int.random(in: whole, using: &generator)
      let length = [1, 2, 8, 64, 512].randomElement(using: &generator) ?? 1
      return .overwritten(first..<min(whole.upperBound, first + length), seed: generator.next())
    default: return .swapped(start, page(), size: pageSize)
    }
  }

  /// Does it to a file.
  func apply(to data: inout Data) {
    switch self {
    case .cut(let end): data = data.prefix(end)
    case .overwritten(let range, let seed):
      var generator = SplitMix64(seed: seed)
      for index in range { data[index] = UInt8.random(in: 0...255, using: &generator) }
    case .zeroed(let range):
      for index in range { data[index] = 0 }
    case .swapped(let first, let second, let size):
      guard first != second, max(first, second) + size <= data.count else { return }
      let page = data.subdata(in: first..<first + size)
      data.replaceSubrange(
        first..<first + size, with: data.subdata(in: second..<second + size))
      data.replaceSubrange(second..<second + size, with: page)
    }
  }

  var description: String {
    switch self {
    case .cut(let end): "cut at \(end)"
    case .overwritten(let range, _): "overwritten \(range)"
    case .zeroed(let range): "zeroed \(range)"
    case .swapped(let first, let second, _): "swapped \(first) and \(second)"
    }
  }
}

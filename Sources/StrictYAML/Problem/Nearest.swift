// SPDX-License-Identifier: MIT

/// The candidate most likely meant by a text, if one is near enough; of several, the first.
///
/// Near means at most one edit for every three characters, and three in all: a letter left out,
/// added, changed, or swapped with its neighbour (optimal string alignment distance).
package func nearest(to text: some StringProtocol, among candidates: some Sequence<String>)
  -> String?
{
  let written = Array(text.utf8)
  guard !written.isEmpty, written.count <= 64 else { return nil }
  var best: (candidate: String, distance: Int)?
  for candidate in candidates {
    let wanted = Array(candidate.utf8)
    let reach = min(3, max(1, max(written.count, wanted.count) / 3))
    guard abs(written.count - wanted.count) <= reach else { continue }
    let distance = editDistance(written, wanted)
    if distance <= reach, distance < best?.distance ?? .max { best = (candidate, distance) }
  }
  return best?.candidate
}

/// The edit distance between two words.
private func editDistance(_ first: [UInt8], _ second: [UInt8]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...second.count)
  for row in first.indices {
    var current = [row + 1]
    current.reserveCapacity(second.count + 1)
    for column in second.indices {
      let isSame = lowercased(first[row]) == lowercased(second[column])
      var cost = min(last[column + 1] + 1, current[column] + 1, last[column] + (isSame ? 0 : 1))
      if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
        cost = min(cost, beforeLast[column - 1] + 1)
      }
      current.append(cost)
    }
    beforeLast = last
    last = current
  }
  return last[second.count]
}

private func lowercased(_ byte: UInt8) -> UInt8 {
  byte >= 0x41 && byte <= 0x5A ? byte + 0x20 : byte
}

/// `; did you mean 'x'?`, or an empty text without a candidate.
package func suggestion(_ candidate: String?) -> String {
  candidate.map { "; did you mean '\($0)'?" } ?? ""
}

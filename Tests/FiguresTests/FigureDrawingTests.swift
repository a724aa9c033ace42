// SPDX-License-Identifier: MIT
import BuiltinRoutines
import RoutineModel
import Testing

@testable import Figures

@Suite struct FigureDrawingTests {
  private static func drawn(_ glyphs: FigureGlyphs, isMirrored: Bool = false) throws -> String {
    let picture = try #require(BuiltinPicture.all["calf-stretch"]?())
    let scene = FigureScene(picture, isMirrored: isMirrored)
    let lines = FigureDrawing(scene, columns: 26, rows: 10, as: glyphs).lines
    return lines.map { String($0.reversed().drop { $0 == " " }.reversed()) }
      .joined(separator: "\n")
  }

  private static let drawings: [(glyphs: FigureGlyphs, drawing: String)] = [
    (
      .quadrants,
      #"""
                     ▄▄   ▙
                    ▝██▘  █
                    ▗█  ▗▄█
             ▄▖▗▖  ▗▛▝▙▟▀ █
              ▝▜▛▘▗▛      █
                 ▗▛▀▄▖    █
                ▗▛   ▀▚▖  █
              ▗▄▛     ▐▌  █
             ▟▛▘      █   █
      ▄▄▄▄▄▟████▄▄▄▄▄████▙█▄▄▄▄▄
      """#
    ),
    (
      .halves,
      #"""
                     ▄▄   █
                     ██   █
                    ▄█   ▄█
             ▄▄ ▄  ▄█ ██▀ █
               ██  █      █
                  █▀▄     █
                ▄█   ▀█▄  █
              ▄▄▀     █   █
             ▄█▀      █   █
      ▄▄▄▄▄█████▄▄▄▄▄██████▄▄▄▄▄
      """#
    ),
    (
      .braille,
      #"""
                     ⣠⣄   ⡆
                    ⠘⣿⡿⠃  ⡇
                    ⣰⣿  ⢀⡴⡇
             ⢀⣀ ⡀  ⢠⡟⠈⢧⡴⠋ ⡇
              ⠈⠩⠟⠂⢠⡿⠁     ⡇
                 ⢠⡞⠓⢄⡀    ⡇
                ⢠⡟   ⠉⢢⡄  ⡇
              ⣠⣶⡟     ⢸   ⡇
            ⢀⣴⡿⠋      ⣸   ⡇
      ⠤⠤⠤⠤⠤⠬⠿⠿⠿⠧⠤⠤⠤⠤⠤⠬⠭⠭⠭⠥⠧⠤⠤⠤⠤⠤
      """#
    ),
    (
      .ascii,
      #"""
                          |
                     |O   |
                     \   /|
             **     / /// |
              **** /      |
                  /..     |
                 /   ..:  |
               ##     :   |
             ##       :   |
      _____-#---_____.....|_____
      """#
    ),
  ]

  @Test(arguments: drawings.indices) func aStretchIsDrawnAsItWasLookedAt(index: Int) throws {
    let (glyphs, drawing) = Self.drawings[index]
    #expect(try Self.drawn(glyphs) == drawing)
  }

  @Test func theLeftIsDrawnInAMirror() throws {
    #expect(
      try Self.drawn(.quadrants, isMirrored: true) == """
             ▟   ▄▄
             █  ▝██▘
             █▄▖  █▖
             █ ▀▙▟▘▜▖  ▗▖▗▄
             █      ▜▖▝▜▛▘
             █    ▗▄▀▜▖
             █  ▗▞▀   ▜▖
             █  ▐▌     ▜▄▖
             █   █      ▝▜▙
        ▄▄▄▄▄█▟████▄▄▄▄▄████▙▄▄▄▄▄
        """)
  }
}

// SPDX-License-Identifier: MIT
import LimberApp

@main
enum Main {
  static func main() { Limber.run() }
}

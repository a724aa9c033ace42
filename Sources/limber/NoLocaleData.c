// SPDX-License-Identifier: MIT
//
// Takes the place of the data on languages and regions that Foundation's ICU would bring: 34 MB, near
// half of the program, of which nothing here reads a byte. `.ci/checks/locale-data` sees to that.
// It is a collection of data as ICU expects it, with nothing in it. Where ICU is of another version,
// this is a name like any other, and the data are linked in as ever.

#ifdef LIMBER_NO_LOCALE_DATA

#include <stdint.h>

/// A collection of data: what is told of it, then how many items there are.
struct collection {
  uint16_t header_size;
  uint8_t magic[2];
  uint16_t info_size;
  uint16_t reserved;
  uint8_t is_big_endian;
  uint8_t is_ebcdic;
  uint8_t unit_size;
  uint8_t reserved_byte;
  uint8_t format[4];
  uint8_t format_version[4];
  uint8_t version[4];
  uint8_t padding[8];
  uint32_t item_count;
  uint32_t end;
};

/// The name under which ICU looks for it.
extern const struct collection icudt76_dat;

_Alignas(16) const struct collection icudt76_dat = {
  .header_size = 32,
  .magic = {0xda, 0x27},
  .info_size = 20,
  .is_big_endian = __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__,
  .unit_size = 2,
  .format = {'C', 'm', 'n', 'D'},
  .format_version = {1},
};

#endif

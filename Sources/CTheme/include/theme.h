// The default theme, `templates/`, embedded at compile time: the installed binary needs no folder beside it.
#pragma once
#include <stddef.h>

/// One embedded file: its path within `templates/` and its bytes.
struct theme_file {
  const char *_Nonnull path;
  const unsigned char *_Nonnull bytes;
  size_t size;
};

/// The number of embedded files.
size_t theme_count(void);

/// The embedded file at an index below `theme_count()`.
struct theme_file theme_file_at(size_t index);

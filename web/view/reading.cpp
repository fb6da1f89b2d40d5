#include "web/view/reading.h"

#include <algorithm>

#include "core/message/numbers.h"
#include "web/browser/events.h"
#include "web/browser/host.h"
#include "web/ui/theme.h"
#include "web/ui/ui.h"

namespace hearsay::view {

namespace {

constexpr float smallest = 14, largest = 32;

}  // namespace

void Reading::restore() {
  size_ = kept_number(host::setting("text-size"), size_, smallest, largest);
  measure_ = kept_number(host::setting("line-width"), measure_, 30, 120);
  leading_ = kept_number(host::setting("line-spacing"), leading_, 1.2f, 2.4f);
  if (const std::string theme = host::setting("theme"); !theme.empty()) theme_ = theme;
  apply_theme();
}

void Reading::set(float size, float measure, float leading) {
  size_ = std::clamp(size, smallest, largest);
  measure_ = measure;
  leading_ = leading;
  host::keep_setting("text-size", std::to_string(static_cast<int>(size_)));
  host::keep_setting("line-width", std::to_string(static_cast<int>(measure_)));
  host::keep_setting("line-spacing", std::to_string(leading_));
}

void Reading::set_theme(std::string_view theme) {
  theme_ = theme;
  host::keep_setting("theme", theme);
  apply_theme();
}

void Reading::prefer(unsigned preferences) {
  preferences_ = preferences;
  apply_theme();
}

void Reading::apply_theme() const {
  const bool dark = (preferences_ & prefers_dark) != 0;
  std::string_view name = theme_;
  if (name == "system") name = preferences_ & prefers_contrast ? "contrast" : dark ? "dark" : "light";
  ui::set_theme(ui::theme_named(name, dark));
  host::page_theme(name == "contrast" && dark ? "contrast-dark" : name);
}

}  // namespace hearsay::view

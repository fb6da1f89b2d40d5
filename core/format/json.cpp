// Tested by tests/unit/hearsay_json_test.cpp.
#include "core/format/json.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/text/text.h"

namespace hearsay {

namespace {

// Whether brackets are nested deeper than the limit. Counts outside of strings only; what is not
// JSON at all is for the parser to find.
bool too_deep(std::string_view bytes) {
  int depth = 0;
  bool inside = false;
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    const char c = bytes[at];
    if (inside) {
      if (c == '\\') {
        ++at;
      } else if (c == '"') {
        inside = false;
      }
    } else if (c == '"') {
      inside = true;
    } else if (c == '[' || c == '{') {
      if (++depth > max_json_depth) return true;
    } else if (c == ']' || c == '}') {
      --depth;
    }
  }
  return false;
}

}  // namespace

std::string parse_json(std::string_view bytes, Json& json) {
  if (too_deep(bytes)) return "it is nested deeper than " + std::to_string(max_json_depth) + " levels";
  json = Json::parse(bytes.begin(), bytes.end(), nullptr, false);
  if (json.is_discarded()) return "it is not JSON, or it is cut off or damaged";
  return {};
}

void append_json_string(std::string& out, std::string_view words) {
  const auto ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
  Text repaired;
  if (!std::all_of(words.begin(), words.end(), ascii)) {
    repaired = Text::from(words);
    words = repaired.bytes();
  }
  constexpr std::string_view hex = "0123456789abcdef";
  out += '"';
  for (const char c : words) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      (out += '\\') += c;
    } else if (c == '\n') {
      out += "\\n";
    } else if (c == '\t') {
      out += "\\t";
    } else if (c == '\r') {
      out += "\\r";
    } else if (byte < 0x20 || byte == 0x7F) {
      out += "\\u00";
      (out += hex[byte >> 4]) += hex[byte & 15];
    } else {
      out += c;
    }
  }
  out += '"';
}

// ObjectOut.

void ObjectOut::name(std::string_view name) {
  if (!first_) out_ += ',';
  first_ = false;
  out_ += line_;
  append_json_string(out_, name);
  out_ += ':';
}

void ObjectOut::text(std::string_view field, std::string_view words) {
  name(field);
  append_json_string(out_, words);
}

void ObjectOut::text_if(std::string_view field, std::string_view words) {
  if (!words.empty()) text(field, words);
}

void ObjectOut::texts(std::string_view field, const std::vector<std::string>& words) {
  name(field);
  out_ += '[';
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) out_ += ',';
    append_json_string(out_, words[i]);
  }
  out_ += ']';
}

void ObjectOut::texts_if(std::string_view field, const std::vector<std::string>& words) {
  if (!words.empty()) texts(field, words);
}

void ObjectOut::number(std::string_view field, std::int64_t value) {
  name(field);
  out_ += std::to_string(value);
}

void ObjectOut::flag(std::string_view field, bool value) {
  name(field);
  out_ += value ? "true" : "false";
}

void ObjectOut::fraction(std::string_view field, float value) {
  // A quotient of two whole numbers below 2^53 is the double nearest to that decimal, so it is written as the
  // decimal.
  double shortest = static_cast<double>(value);
  double scale = 1;
  for (int digits = 0; digits <= 9; ++digits, scale *= 10) {
    const double decimal = std::round(static_cast<double>(value) * scale) / scale;
    if (static_cast<float>(decimal) != value) continue;
    shortest = decimal;
    break;
  }
  name(field);
  out_ += Json(shortest).dump();
}

void ObjectOut::rest(std::string_view object) {
  if (object.empty()) return;
  Json json;
  if (!parse_json(object, json).empty() || !json.is_object()) return;
  for (const auto& [key, value] : json.items()) {
    name(key);
    out_ += value.dump(-1, ' ', false, Json::error_handler_t::replace);
  }
}

// ObjectIn.

ObjectIn::ObjectIn(const Json& json, std::string who) : who_(std::move(who)) {
  if (json.is_object()) {
    object_ = &json;
  } else {
    problem_ = who_ + " is not a JSON object.";
  }
}

void ObjectIn::fail(const char* name, const std::string& words) {
  if (problem_.empty()) problem_ = who_ + " has a field “" + name + "” that " + words + ".";
}

const Json* ObjectIn::find(const char* name, Need need) {
  asked_.push_back(name);
  if (!object_) return nullptr;
  const auto it = object_->find(name);
  if (it != object_->end()) return &*it;
  if (need == Need::must && problem_.empty()) problem_ = who_ + " lacks the field “" + name + "”.";
  return nullptr;
}

void ObjectIn::text(const char* name, std::string& out, Need need) {
  const Json* value = find(name, need);
  if (!value) return;
  if (const auto* words = value->get_ptr<const std::string*>()) {
    out = *words;
  } else {
    fail(name, "is not text");
  }
}

void ObjectIn::texts(const char* name, std::vector<std::string>& out) {
  const Json* value = find(name, Need::may);
  if (!value) return;
  if (!value->is_array()) return fail(name, "is not a list");
  for (const Json& one : *value) {
    const auto* words = one.get_ptr<const std::string*>();
    if (!words) return fail(name, "has something other than text");
    out.push_back(*words);
  }
}

void ObjectIn::number(const char* name, std::int64_t least, std::int64_t most, std::int64_t& out, Need need) {
  const Json* value = find(name, need);
  if (!value) return;
  const auto* natural =
      value->get_ptr<const std::uint64_t*>();  // how the parser keeps what has no minus sign
  const auto* integer = value->get_ptr<const std::int64_t*>();
  const bool fits = natural ? *natural <= static_cast<std::uint64_t>(INT64_MAX) : integer ? true : false;
  const std::int64_t number = natural ? static_cast<std::int64_t>(*natural) : integer ? *integer : 0;
  if (!fits || number < least || number > most) {
    fail(name, "is not a whole number from " + std::to_string(least) + " to " + std::to_string(most));
  } else {
    out = number;
  }
}

void ObjectIn::flag(const char* name, bool& out) {
  const Json* value = find(name, Need::may);
  if (!value) return;
  if (const auto* yes = value->get_ptr<const bool*>()) {
    out = *yes;
  } else {
    fail(name, "is neither true nor false");
  }
}

void ObjectIn::fraction(const char* name, float& out) {
  const Json* value = find(name, Need::may);
  if (!value) return;
  const double number = value->is_number() ? value->get<double>() : -1;
  if (number >= 0 && number <= 1) {
    out = static_cast<float>(number);
  } else {
    fail(name, "is not a number from 0 to 1");
  }
}

const Json* ObjectIn::list(const char* name) {
  const Json* value = find(name, Need::must);
  if (value && !value->is_array()) fail(name, "is not a list");
  return value && value->is_array() ? value : nullptr;
}

const Json* ObjectIn::any(const char* name) { return find(name, Need::may); }

std::string ObjectIn::rest() const {
  if (!object_) return {};
  Json others = Json::object();
  for (const auto& [key, value] : object_->items())
    if (std::find(asked_.begin(), asked_.end(), key) == asked_.end()) others[key] = value;
  return others.empty() ? std::string() : others.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace hearsay

package io.github.interop4j.architecture.planted;

/** What a check class must not have. */
class Parent {}
